using EtagDemo.Projects.Database;

namespace EtagDemo.Projects.Areas;

/// <summary>An area as it stands in a list.</summary>
public sealed record AreaName(Guid AreaId, string Name)
{
    /// <summary>The project's, by name, then id.</summary>
    public static IQueryable<AreaName> ListOf(ProjectsDbContext db, Guid projectId) =>
        db.LiveAreas(projectId).OrderBy(area => area.Name).ThenBy(area => area.AreaId).Select(area => new AreaName(area.AreaId, area.Name));
}
