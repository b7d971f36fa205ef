using EtagDemo.Etags.Generating;
using EtagDemo.Projects.Database;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Projects;

public static class ProjectReads
{
    /// <summary>The caller's projects, by name, then id.</summary>
    public static async Task<Ok<List<ProjectDocument>>> List([FromHeader(Name = CallerHeaders.User)] string user, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var projects =
            from collaborator in db.Collaborators
            join project in db.Projects on collaborator.ProjectId equals project.ProjectId
            where collaborator.Email == user && project.DeletingAt == null
            orderby project.Name, project.ProjectId
            select new ProjectDocument(project.ProjectId, project.Name);
        return TypedResults.Ok(await projects.ToListAsync(cancellationToken));
    }

    public static async Task<Results<Ok<ProjectDocument>, ProblemHttpResult>> Get(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var project = await db.LiveProject(projectId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return project is null ? ProjectProblems.NotFound(projectId) : TypedResults.Ok(ProjectDocument.Of(project));
    }

    /// <summary>The document shows one row, so that row's version is the document's.</summary>
    public static async Task<IReadOnlyList<ElementVersion>?> VersionAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var db = context.RequestServices.GetRequiredService<ProjectsDbContext>();
        if (!HexId.TryParse((string?)context.GetRouteValue("projectId"), out var projectId))
        {
            return null;
        }

        var version = await db.LiveProject(projectId).Select(project => (DateTimeOffset?)project.UpdatedAt).SingleOrDefaultAsync(cancellationToken);
        return version is { } updatedAt ? [new(projectId, updatedAt)] : null;
    }
}
