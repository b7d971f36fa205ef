using EtagDemo.Projects.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Projects;

public class ProjectsModelTests
{
    [Fact]
    public void The_model_has_no_changes_without_a_migration()
    {
        var options = new DbContextOptionsBuilder<ProjectsDbContext>().UseNpgsql("Host=127.0.0.1;Database=none").Options;
        using var db = new ProjectsDbContext(options);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
