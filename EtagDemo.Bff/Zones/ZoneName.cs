namespace EtagDemo.Bff.Zones;

/// <summary>A zone as the projects service has it.</summary>
internal sealed record ZoneName(string ZoneId, string Name, string Scenario);
