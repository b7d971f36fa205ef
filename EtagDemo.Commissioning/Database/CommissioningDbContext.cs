using EtagDemo.Commissioning.Changes;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Database;

public sealed class CommissioningDbContext(DbContextOptions<CommissioningDbContext> options) : DbContext(options)
{
    public DbSet<Node> Nodes => Set<Node>();

    public DbSet<DeletedZone> DeletedZones => Set<DeletedZone>();

    public DbSet<DeletedProject> DeletedProjects => Set<DeletedProject>();

    public DbSet<AppliedReconfiguration> AppliedReconfigurations => Set<AppliedReconfiguration>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommissioningDbContext).Assembly);
        modelBuilder.UseSnakeCaseColumns();
    }
}
