using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

/// <summary>In two steps, as <see cref="ProjectDeletion"/> has it.</summary>
public static class AreaDeletion
{
    public static Task<IResult> Delete(
        Guid projectId,
        Guid areaId,
        ProjectsDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken,
        [FromQuery] bool complete = false) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                var project = await db.LockProjectAsync(projectId, ct);
                var area = await db.Areas.SingleOrDefaultAsync(area => area.ProjectId == projectId && area.AreaId == areaId, ct);
                return area switch
                {
                    null when complete => TypedResults.NoContent(),
                    { DeletingAt: null } when complete => ProjectProblems.NotDeleting("area"),
                    { } when complete => await CompleteAsync(area, db, ct),
                    { DeletingAt: null } when project is { DeletingAt: null } => await BeginAsync(area, attempt, db, clock, ct),
                    { DeletingAt: not null } when project is { DeletingAt: null } => TypedResults.NoContent(),
                    _ => AreaProblems.NotFound(projectId, areaId),
                };
            },
            cancellationToken);

    private static async Task<IResult> BeginAsync(Area area, WriteAttempt attempt, ProjectsDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await attempt.PreconditionAsync(() => AreaDocument.Of(area)) is { } refused)
        {
            return refused;
        }

        area.DeletingAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Its zones go with the area's row, by their foreign key.</summary>
    private static async Task<IResult> CompleteAsync(Area area, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        db.Areas.Remove(area);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
