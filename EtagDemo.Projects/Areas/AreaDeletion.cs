using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Deletion;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

public static class AreaDeletion
{
    public static Task<IResult> Delete(
        Guid projectId,
        Guid areaId,
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
                var area = await db.Areas.SingleOrDefaultAsync(area => area.ProjectId == projectId && area.AreaId == areaId, ct);
                return complete
                    ? await deletion.RemoveAsync(area, ct)
                    : await deletion.HideAsync(
                        project is { DeletingAt: null } ? area : null,
                        () => AreaProblems.NotFound(projectId, areaId),
                        _ => attempt.PreconditionAsync(() => AreaDocument.FindAsync(db, projectId, areaId, ct)).AsTask(),
                        ct);
            },
            cancellationToken);
}
