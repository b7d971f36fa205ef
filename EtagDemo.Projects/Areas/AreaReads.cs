using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Projects.Areas;

public static class AreaReads
{
    /// <summary>By name, then id.</summary>
    public static async Task<Results<Ok<List<AreaName>>, ProblemHttpResult>> List(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken) =>
        await db.LiveProject(projectId).ListBelowAsync(AreaName.ListOf(db, projectId), cancellationToken) is { } areas
            ? TypedResults.Ok(areas)
            : ProjectProblems.NotFound(projectId);

    public static async Task<Results<Ok<AreaDocument>, ProblemHttpResult>> Get(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken) =>
        await AreaDocument.FindAsync(db, projectId, areaId, cancellationToken) is { } area ? TypedResults.Ok(area) : AreaProblems.NotFound(projectId, areaId);
}
