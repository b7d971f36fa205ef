using EtagDemo.ServiceDefaults.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.ServiceDefaults.Database;

public static class MigrationRegistration
{
    /// <summary>Migrates the context's database at start. The process is not ready before; the health check "migrated" says why when an attempt has failed.</summary>
    public static void AddMigrations<TContext>(this IHostApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<MigrationState<TContext>>();
        builder.Services.AddSingleton<IStartupWork>(services => services.GetRequiredService<MigrationState<TContext>>());
        builder.Services.AddHostedService<DatabaseMigrator<TContext>>();
        builder.Services.AddHealthChecks().AddCheck<MigrationHealthCheck<TContext>>("migrated");
    }
}
