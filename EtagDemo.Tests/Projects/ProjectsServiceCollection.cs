namespace EtagDemo.Tests.Projects;

[CollectionDefinition(Name)]
public sealed class ProjectsServiceCollection : ICollectionFixture<ProjectsServiceFixture>
{
    public const string Name = "Projects service";
}
