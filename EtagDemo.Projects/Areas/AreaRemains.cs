using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

/// <summary>
/// The zones of an area whose deletion has begun, for the gateway, which deletes what belongs to them elsewhere between the two steps. Everything else reads
/// them as absent by then; and only then can none be added, so the list is complete.
/// </summary>
public static class AreaRemains
{
    public static async Task<Results<Ok<List<string>>, ProblemHttpResult>> List(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var hidden = await db.Areas
            .Where(area => area.ProjectId == projectId && area.AreaId == areaId && area.DeletingAt != null)
            .Select(area => new
            {
                Zones = db.Zones
                    .Where(zone => zone.ProjectId == area.ProjectId && zone.AreaId == area.AreaId)
                    .OrderBy(zone => zone.ZoneId)
                    .Select(zone => zone.ZoneId)
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return hidden is null ? AreaProblems.NotFound(projectId, areaId) : TypedResults.Ok(hidden.Zones.ConvertAll(HexId.Format));
    }
}
