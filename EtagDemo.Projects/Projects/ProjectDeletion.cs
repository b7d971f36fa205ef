using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Projects.Projects;

/// <summary>
/// A project goes in two steps, with the other services' data deleted in between by the gateway. The first hides it and all that is below it; the second
/// removes the rows. Both can be repeated, so a deletion that broke off is finished by asking again.
/// </summary>
public static class ProjectDeletion
{
    public static Task<IResult> Delete(
        Guid projectId,
        ProjectsDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken,
        [FromQuery] bool complete = false) =>
        write.RunAsync(
            db,
            async (attempt, ct) => await db.LockProjectAsync(projectId, ct) switch
            {
                null when complete => TypedResults.NoContent(),
                null => ProjectProblems.NotFound(projectId),
                { DeletingAt: null } when complete => ProjectProblems.NotDeleting("project"),
                { DeletingAt: null } project => await BeginAsync(project, attempt, db, clock, ct),
                { } project when complete => await CompleteAsync(project, db, ct),
                // Begun before: what If-Match asked for was true when it began.
                _ => TypedResults.NoContent(),
            },
            cancellationToken);

    private static async Task<IResult> BeginAsync(Project project, WriteAttempt attempt, ProjectsDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await attempt.PreconditionAsync(() => ProjectDocument.Of(project)) is { } refused)
        {
            return refused;
        }

        project.DeletingAt = clock.GetUtcNow();
        await attempt.InvalidateListsAsync(db, project.ProjectId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Collaborators, areas and zones go with the project's row, by their foreign keys.</summary>
    private static async Task<IResult> CompleteAsync(Project project, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        db.Projects.Remove(project);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
