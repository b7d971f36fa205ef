using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Mvc;

namespace EtagDemo.Projects.Projects;

public static class ProjectWrites
{
    /// <summary>The caller becomes the new project's owner.</summary>
    public static Task<IResult> Create(
        [FromHeader(Name = CallerHeaders.User)] string user,
        Body<ProjectInput> body,
        ProjectsDbContext db,
        ConditionalWrite write,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var projectId = Guid.CreateVersion7(clock.GetUtcNow());
        return write.RunAsync(
            db,
            async (_, ct) =>
            {
                var project = new Project { ProjectId = projectId, Name = body.Value.CleanName };
                db.Projects.Add(project);
                db.Collaborators.Add(new Collaborator { ProjectId = projectId, Email = user, Role = CallerRole.Owner });
                await db.SaveChangesAsync(ct);
                return TypedResults.Created($"/projects/{HexId.Format(projectId)}", ProjectName.Of(project));
            },
            cancellationToken);
    }

    public static Task<IResult> Rename(Guid projectId, Body<ProjectInput> body, ProjectsDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, ct) =>
            {
                if (await db.LockLiveProjectAsync(projectId, ct) is not { } project)
                {
                    return ProjectProblems.NotFound(projectId);
                }

                if (await attempt.PreconditionAsync(() => ProjectDocument.FindAsync(db, projectId, ct)) is { } refused)
                {
                    return refused;
                }

                project.Name = body.Value.CleanName;
                await attempt.InvalidateListsAsync(db, projectId, ct);
                await db.SaveChangesAsync(ct);
                return new SeeOther($"/projects/{HexId.Format(projectId)}");
            },
            cancellationToken);
}
