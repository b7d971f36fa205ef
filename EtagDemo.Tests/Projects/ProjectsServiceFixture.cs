using EtagDemo.Projects;
using EtagDemo.Projects.Database;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Projects;

public sealed class ProjectsServiceFixture() : ServiceFixture<ProjectsDbContext>("projects-db", ProjectsApp.Build);
