namespace EtagDemo.Projects.Projects;

/// <summary>A project as it stands in a list.</summary>
public sealed record ProjectName(Guid ProjectId, string Name)
{
    public static ProjectName Of(Project project) => new(project.ProjectId, project.Name);
}
