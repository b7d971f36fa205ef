using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Zones;

public static class ZoneReads
{
    /// <summary>Every zone of the project, by name, then id.</summary>
    public static async Task<Results<Ok<List<ProjectZone>>, ProblemHttpResult>> ListOfProject(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var zones = db.LiveZones(projectId);
        var found = await db.LiveProject(projectId)
            .Select(_ => new
            {
                Zones = zones
                    .OrderBy(zone => zone.Name).ThenBy(zone => zone.ZoneId)
                    .Select(zone => new ProjectZone(zone.ZoneId, zone.AreaId, zone.Name, zone.Scenario))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? ProjectProblems.NotFound(projectId) : TypedResults.Ok(found.Zones);
    }

    /// <summary>By name, then id.</summary>
    public static async Task<Results<Ok<List<ZoneDocument>>, ProblemHttpResult>> ListOfArea(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.LiveArea(projectId, areaId)
            .Select(area => new
            {
                Zones = db.Zones
                    .Where(zone => zone.ProjectId == area.ProjectId && zone.AreaId == area.AreaId && zone.DeletingAt == null)
                    .OrderBy(zone => zone.Name).ThenBy(zone => zone.ZoneId)
                    .Select(zone => new ZoneDocument(zone.ZoneId, zone.Name, zone.Scenario))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? AreaProblems.NotFound(projectId, areaId) : TypedResults.Ok(found.Zones);
    }

    public static async Task<Results<Ok<ZoneDocument>, ProblemHttpResult>> Get(Guid projectId, Guid areaId, Guid zoneId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var zone = await db.LiveZone(projectId, areaId, zoneId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return zone is null ? ZoneProblems.NotFound(projectId, areaId, zoneId) : TypedResults.Ok(ZoneDocument.Of(zone));
    }
}
