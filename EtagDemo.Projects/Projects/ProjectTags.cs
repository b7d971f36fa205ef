using EtagDemo.Etags.Writing;
using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Projects;

/// <summary>
/// What answers about projects depend on. <see cref="Project"/> stands for the project's own row, and everything below a project depends on it too, since
/// everything disappears when its deletion begins. <see cref="ListOf"/> stands for which projects a caller has, and their names.
/// </summary>
public static class ProjectTags
{
    public const string Project = "project:{projectId}";

    public const string ListOf = "user:{header." + CallerHeaders.User + "}:projects";

    public static IEnumerable<string> Of(Project project) => [$"project:{project.ProjectId:N}"];

    public static string ListOfUser(string email) => $"user:{email}:projects";

    /// <summary>The project's name or existence shows in the list of every collaborator. Call it while the project is locked.</summary>
    public static async Task InvalidateListsAsync(this WriteAttempt attempt, ProjectsDbContext db, Guid projectId, CancellationToken cancellationToken)
    {
        var emails = await db.Collaborators.Where(collaborator => collaborator.ProjectId == projectId).Select(collaborator => collaborator.Email).ToListAsync(cancellationToken);
        emails.ForEach(email => attempt.Invalidate(ListOfUser(email)));
    }
}
