using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>Not ready before the database has its newest version.</summary>
public sealed class MigrationHealthCheck<TContext>(MigrationState<TContext> state) : IHealthCheck
    where TContext : DbContext
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Completed.IsCompletedSuccessfully ? HealthCheckResult.Healthy(state.Progress) : HealthCheckResult.Unhealthy(state.Progress));
}
