namespace EtagDemo.Projects.Zones;

public sealed record ZoneDocument(Guid ZoneId, string Name, string Scenario)
{
    public static ZoneDocument Of(Zone zone) => new(zone.ZoneId, zone.Name, zone.Scenario);
}
