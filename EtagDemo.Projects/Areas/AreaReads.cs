using EtagDemo.Projects.Database;
using EtagDemo.Projects.Projects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Areas;

public static class AreaReads
{
    /// <summary>By name, then id.</summary>
    public static async Task<Results<Ok<List<AreaName>>, ProblemHttpResult>> List(Guid projectId, ProjectsDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.LiveProject(projectId)
            .Select(project => new
            {
                Areas = db.Areas
                    .Where(area => area.ProjectId == project.ProjectId && area.DeletingAt == null)
                    .OrderBy(area => area.Name).ThenBy(area => area.AreaId)
                    .Select(area => new AreaName(area.AreaId, area.Name))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? ProjectProblems.NotFound(projectId) : TypedResults.Ok(found.Areas);
    }

    public static async Task<Results<Ok<AreaDocument>, ProblemHttpResult>> Get(Guid projectId, Guid areaId, ProjectsDbContext db, CancellationToken cancellationToken) =>
        await AreaDocument.FindAsync(db, projectId, areaId, cancellationToken) is { } area ? TypedResults.Ok(area) : AreaProblems.NotFound(projectId, areaId);
}
