using EtagDemo.Projects.Areas;
using EtagDemo.Projects.Collaborators;
using EtagDemo.Projects.Projects;
using EtagDemo.Projects.Zones;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Projects.Database;

public sealed class ProjectsDbContext(DbContextOptions<ProjectsDbContext> options) : DbContext(options)
{
    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Collaborator> Collaborators => Set<Collaborator>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Zone> Zones => Set<Zone>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProjectsDbContext).Assembly);
        modelBuilder.UseSnakeCaseColumns();
    }
}
