using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.Projects.Deletion;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Projects.Projects;

public static class ProjectDeletion
{
    public static Task<IResult> Delete(
        Guid projectId,
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
                return complete
                    ? await deletion.RemoveAsync(project, ct)
                    : await deletion.HideAsync(project, () => ProjectProblems.NotFound(projectId), row => BeginAsync(row, attempt, db, ct), ct);
            },
            cancellationToken);

    private static async Task<IResult?> BeginAsync(Project project, WriteAttempt attempt, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var refused = await attempt.PreconditionAsync(() => ProjectDocument.FindAsync(db, project.ProjectId, cancellationToken));
        if (refused is null)
        {
            await attempt.InvalidateListsAsync(db, project.ProjectId, cancellationToken);
        }

        return refused;
    }
}
