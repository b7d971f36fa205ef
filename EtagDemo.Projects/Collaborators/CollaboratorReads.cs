using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Collaborators;

public static class CollaboratorReads
{
    /// <summary>By email.</summary>
    public static async Task<Results<Ok<List<CollaboratorDocument>>, ProblemHttpResult>> List(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken) =>
        await db.LiveProject(projectId).ListBelowAsync(CollaboratorDocument.ListOf(db, projectId), cancellationToken) is { } collaborators
            ? TypedResults.Ok(collaborators)
            : ProjectProblems.NotFound(projectId);

    /// <summary>The caller's role. Answers for a project whose deletion has begun too: its owner may have to ask for the deletion again.</summary>
    public static async Task<Results<Ok<CollaboratorRole>, ProblemHttpResult>> Get(Guid projectId, string email, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        if (!EmailRule.TryNormalize(email, out var normalized))
        {
            return Problems.NotFound(EmailRule.Description);
        }

        var roles =
            from collaborator in db.Collaborators
            join project in db.Projects on collaborator.ProjectId equals project.ProjectId
            where collaborator.ProjectId == projectId && collaborator.Email == normalized
            select new CollaboratorRole(collaborator.Email, collaborator.Role, project.DeletingAt != null);
        return await roles.SingleOrDefaultAsync(cancellationToken) is { } role
            ? TypedResults.Ok(role)
            : Problems.NotFound($"There is no such collaborator in project {HexId.Format(projectId)}.");
    }
}
