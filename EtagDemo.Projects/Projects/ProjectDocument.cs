namespace EtagDemo.Projects.Projects;

public sealed record ProjectDocument(Guid ProjectId, string Name)
{
    public static ProjectDocument Of(Project project) => new(project.ProjectId, project.Name);
}
