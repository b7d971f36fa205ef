using EtagDemo.Etags;
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
    public static async Task<Ok<List<ProjectName>>> List([FromHeader(Name = CallerHeaders.User)] string user, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var projects =
            from collaborator in db.Collaborators
            join project in db.Projects on collaborator.ProjectId equals project.ProjectId
            where collaborator.Email == user && project.DeletingAt == null
            orderby project.Name, project.ProjectId
            select new ProjectName(project.ProjectId, project.Name);
        return TypedResults.Ok(await projects.ToListAsync(cancellationToken));
    }

    public static async Task<Results<Ok<ProjectDocument>, ProblemHttpResult>> Get(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await ProjectDocument.FindAsync(db, projectId, cancellationToken) is { } project ? TypedResults.Ok(project) : ProjectProblems.NotFound(projectId);
    }

    /// <summary>The versions of every row that the document shows, from one statement: ids and times, where the document has names, emails and roles.</summary>
    public static async Task<IReadOnlyList<ElementVersion>?> VersionAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var db = context.RequestServices.GetRequiredService<ProjectsDbContext>();
        if (!HexId.TryParse((string?)context.GetRouteValue("projectId"), out var projectId))
        {
            return null;
        }

        var elements = db.LiveProject(projectId).Select(project => new { Kind = "project", Id = "", project.UpdatedAt })
            .Concat(db.Collaborators.Where(collaborator => collaborator.ProjectId == projectId).Select(collaborator => new { Kind = "collaborator", Id = collaborator.Email, collaborator.UpdatedAt }))
            .Concat(db.LiveAreas(projectId).Select(area => new { Kind = "area", Id = area.AreaId.ToString(), area.UpdatedAt }));
        var versions = await elements.ToListAsync(cancellationToken);
        return versions.Exists(element => element.Kind == "project")
            ? [.. versions.Select(element => new ElementVersion($"{element.Kind} {element.Id}", element.UpdatedAt)).OrderBy(element => element.Id, StringComparer.Ordinal)]
            : null;
    }
}
