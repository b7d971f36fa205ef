namespace EtagDemo.Tests.Projects;

[CollectionDefinition(Name)]
public sealed class SharedProjectsService : ICollectionFixture<ProjectsServiceFixture>
{
    public const string Name = "Projects service";
}
