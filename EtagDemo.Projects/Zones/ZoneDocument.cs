using EtagDemo.Projects.Database;

namespace EtagDemo.Projects.Zones;

public sealed record ZoneDocument(Guid ZoneId, string Name, string Scenario)
{
    public static ZoneDocument Of(Zone zone) => new(zone.ZoneId, zone.Name, zone.Scenario);

    /// <summary>The area's, by name, then id.</summary>
    public static IQueryable<ZoneDocument> ListOf(ProjectsDbContext db, Guid projectId, Guid areaId) => db.LiveZones(projectId)
        .Where(zone => zone.AreaId == areaId)
        .OrderBy(zone => zone.Name).ThenBy(zone => zone.ZoneId)
        .Select(zone => new ZoneDocument(zone.ZoneId, zone.Name, zone.Scenario));
}
