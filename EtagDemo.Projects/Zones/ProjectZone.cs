namespace EtagDemo.Projects.Zones;

/// <summary>A zone in the list over a whole project, which is made for audits and overviews.</summary>
public sealed record ProjectZone(Guid ZoneId, Guid AreaId, string Name, string Scenario);
