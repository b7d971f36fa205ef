using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>
/// Holds a session of the service's database for as long as the process lives, and opens another when it is lost. The start waits for the first attempt, but not for
/// longer than a bound.
/// </summary>
/// <param name="scopes">Makes the context whose connection it is.</param>
/// <param name="startBound">How long the start waits.</param>
/// <param name="time">The clock of the bound and of the pauses.</param>
internal abstract class HeldSession<TContext>(IServiceScopeFactory scopes, TimeSpan startBound, TimeProvider time) : BackgroundService
    where TContext : DbContext
{
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The clock of all that waits here.</summary>
    protected TimeProvider Time => time;

    /// <inheritdoc/>
    public sealed override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(_firstAttempt.Task, Task.Delay(startBound, time, cancellationToken));
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var facade = scope.ServiceProvider.GetRequiredService<TContext>().Database;
                await facade.OpenConnectionAsync(stoppingToken);
                await UseAsync((NpgsqlConnection)facade.GetDbConnection(), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Lost(exception);
            }
            finally
            {
                Ended();
                EndFirstAttempt();
            }

            await Task.Delay(Pause(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Lets the start go on: the session serves its purpose, or it is known that it does not yet.</summary>
    protected void EndFirstAttempt() => _firstAttempt.TrySetResult();

    /// <summary>What the session is for. Ends with an exception, when the session does.</summary>
    protected abstract Task UseAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    /// <summary>Says that the session was lost, or could not be had.</summary>
    protected abstract void Lost(Exception exception);

    /// <summary>However the session ended, it serves its purpose no longer.</summary>
    protected virtual void Ended()
    {
        // Nothing to take back for whom the session alone is what counts.
    }

    /// <summary>How long to wait before the next attempt.</summary>
    protected abstract TimeSpan Pause();
}
