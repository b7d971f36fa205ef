namespace EtagDemo.Bff.Zones;

/// <summary>What a zone is created or changed by; a new zone needs a name.</summary>
internal sealed record ZoneBody(string? Name, string? Scenario);
