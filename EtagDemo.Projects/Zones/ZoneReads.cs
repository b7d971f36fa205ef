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
        var all = db.LiveZones(projectId).OrderBy(zone => zone.Name).ThenBy(zone => zone.ZoneId).Select(zone => new ProjectZone(zone.ZoneId, zone.AreaId, zone.Name, zone.Scenario));
        return await db.LiveProject(projectId).ListBelowAsync(all, cancellationToken) is { } zones ? TypedResults.Ok(zones) : ProjectProblems.NotFound(projectId);
    }

    /// <summary>By name, then id.</summary>
    public static async Task<Results<Ok<List<ZoneDocument>>, ProblemHttpResult>> ListOfArea(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken) =>
        await db.LiveArea(projectId, areaId).ListBelowAsync(ZoneDocument.ListOf(db, projectId, areaId), cancellationToken) is { } zones
            ? TypedResults.Ok(zones)
            : AreaProblems.NotFound(projectId, areaId);

    public static async Task<Results<Ok<ZoneDocument>, ProblemHttpResult>> Get(Guid projectId, Guid areaId, Guid zoneId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var zone = await db.LiveZone(projectId, areaId, zoneId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return zone is null ? ZoneProblems.NotFound(projectId, areaId, zoneId) : TypedResults.Ok(ZoneDocument.Of(zone));
    }
}
