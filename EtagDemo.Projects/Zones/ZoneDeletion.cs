using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Deletion;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Zones;

public static class ZoneDeletion
{
    public static Task<IResult> Delete(
        Guid projectId,
        Guid areaId,
        Guid zoneId,
        ProjectsDbContext db,
        ConditionalWrite write,
        TwoStepDeletion deletion,
        CancellationToken cancellationToken,
        [FromQuery] bool complete = false) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                var project = await db.LockProjectAsync(projectId, ct);
                var zone = await db.Zones.SingleOrDefaultAsync(zone => zone.ProjectId == projectId && zone.AreaId == areaId && zone.ZoneId == zoneId, ct);
                if (complete)
                {
                    return await deletion.RemoveAsync(zone, ct);
                }

                var reachable = project is { DeletingAt: null } && await db.LiveArea(projectId, areaId).AnyAsync(ct);
                return await deletion.HideAsync(
                    reachable ? zone : null,
                    () => ZoneProblems.NotFound(projectId, areaId, zoneId),
                    row => attempt.PreconditionAsync(() => ZoneDocument.Of(row)).AsTask(),
                    ct);
            },
            cancellationToken);
}
