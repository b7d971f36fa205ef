namespace EtagDemo.Projects.Projects;

public static class LiveProjects
{
    /// <summary>The project, unless its deletion has begun.</summary>
    public static IQueryable<Project> Live(this IQueryable<Project> projects, Guid projectId) =>
        projects.Where(project => project.ProjectId == projectId && project.DeletingAt == null);
}
