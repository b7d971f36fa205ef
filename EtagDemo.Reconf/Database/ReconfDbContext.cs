using EtagDemo.Reconf.Products;
using EtagDemo.Reconf.Reconfigurations;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Database;

public sealed class ReconfDbContext(DbContextOptions<ReconfDbContext> options) : DbContext(options)
{
    public DbSet<Scenario> Scenarios => Set<Scenario>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Reconfiguration> Reconfigurations => Set<Reconfiguration>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReconfDbContext).Assembly);
        modelBuilder.UseSnakeCaseColumns();
    }
}
