using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// Brings the database to its newest version while the service starts: 1. wait until the database answers, 2. take the lock, 3. apply what is missing,
/// 4. report. Every failure is tried again, with growing pauses, until <see cref="MigrationOptions.GiveUpAfter"/>.
/// </summary>
public sealed class DatabaseMigrator<TContext>(
    IServiceScopeFactory scopes,
    MigrationState<TContext> state,
    IOptions<MigrationOptions> options,
    TimeProvider clock,
    ILogger<DatabaseMigrator<TContext>> logger) : BackgroundService
    where TContext : DbContext
{
    private readonly MigrationOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetTimestamp();
        for (var delay = _options.RetryDelay; ; delay = Longer(delay))
        {
            try
            {
                await MigrateAsync(stoppingToken);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && clock.GetElapsedTime(started) < _options.GiveUpAfter)
            {
                state.Fail($"The database could not be migrated yet: {e.GetType().Name}.");
                MigrationLog.Retrying(logger, typeof(TContext).Name, e.Message, delay);
            }

            await Task.Delay(delay, clock, stoppingToken);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        // The lock belongs to this one connection, so it stays open until the migration is over.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await MigrationLock.AcquireAsync(db, _options.LockTimeout, clock, cancellationToken);
            // Otherwise the first start asks for a table that is not there, and an error stands in the logs of service and database.
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await MigrationLock.ReleaseAsync(db);
            state.Complete();
            MigrationLog.Migrated(logger, typeof(TContext).Name);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private TimeSpan Longer(TimeSpan delay) => delay * 2 < _options.MaxRetryDelay ? delay * 2 : _options.MaxRetryDelay;
}
