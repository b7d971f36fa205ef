namespace EtagDemo.Bff.Zones;

/// <summary>A zone in the list over a whole project.</summary>
internal sealed record ProjectZone(string ZoneId, string AreaId, string Name, string Scenario);
