using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EtagDemo.Etags.Outside;

/// <summary>
/// Hears what the triggers of <see cref="TagTriggers"/> announce, and gives those tags new nonces. What is announced while it does not listen is lost; so each
/// time it begins to listen, and whenever a tag could not be given its nonce, nothing stored before is trusted any more.
/// </summary>
/// <param name="scopes">Makes the context whose connection listens.</param>
/// <param name="store">Gives tags new nonces.</param>
/// <param name="inventory">Gives the store a new epoch.</param>
/// <param name="options">The service's name, and bounds.</param>
/// <param name="time">The clock of the bounds.</param>
/// <param name="metrics">Counts.</param>
/// <param name="logger">Says when it begins and ceases to listen.</param>
internal sealed class OutsideListener<TContext>(
    IServiceScopeFactory scopes,
    IValidatorStore store,
    IValidatorStoreInventory inventory,
    IOptions<EtagsOptions> options,
    TimeProvider time,
    EtagsMetrics metrics,
    ILogger<OutsideListener<TContext>> logger) : HeldSession<TContext>(scopes, options.Value.DatabaseFactsTimeout, time)
    where TContext : DbContext
{
    private const int MostTagsAtOnce = 1000;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private int _failures;

    /// <inheritdoc/>
    protected override async Task UseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var announced = new Announcements();
        connection.Notification += announced.Take;
        try
        {
            await BeginAsync(connection);
            await RenewAsync();
            EtagsLog.Listening(logger);
            EndFirstAttempt();
            _failures = 0;
            while (true)
            {
                // Returns at once, with an exception, when the session ends.
                if (announced.Count == 0 && !await connection.WaitAsync(Heartbeat, cancellationToken))
                {
                    await Session.BeatAsync(connection, options.Value.DatabaseFactsTimeout, Time);
                    continue;
                }

                // What one transaction announces comes in a row: a few round trips to the store instead of one for each tag.
                while (announced.Count is > 0 and < MostTagsAtOnce && await connection.WaitAsync(Moment, cancellationToken))
                {
                }

                await ApplyAsync(announced);
            }
        }
        finally
        {
            // The connection goes back to its pool.
            connection.Notification -= announced.Take;
        }
    }

    /// <inheritdoc/>
    protected override void Lost(Exception exception)
    {
        _failures++;
        EtagsLog.NotListening(logger, exception);
    }

    /// <inheritdoc/>
    protected override TimeSpan Pause() => BackOff.After(_failures, Random.Shared.NextDouble());

    private Task BeginAsync(NpgsqlConnection connection) => Bounded.RunAsync(
        async token =>
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The only value in it is the service's own name, quoted.
            command.CommandText = $"LISTEN {SqlText.Name(OutsideChannel.Of(options.Value.Service))}";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(token);
        },
        options.Value.DatabaseFactsTimeout,
        Time);

    private async Task ApplyAsync(Announcements announced)
    {
        var isEverything = announced.IsEverything;
        var tags = announced.Empty();
        metrics.Outside(tags.Length);
        if (isEverything)
        {
            await RenewAsync();
        }
        else if (tags.Length > 0)
        {
            await Bounded.RunAsync(token => store.FinishAsync(tags, Guid.Empty, token).AsTask(), options.Value.StoreWriteTimeout, Time);
            EtagsLog.Outside(logger, tags.Length);
        }
    }

    private async Task RenewAsync()
    {
        await Bounded.RunAsync(token => inventory.RenewAsync(token).AsTask(), options.Value.StoreWriteTimeout, Time);
        metrics.EpochRenewed();
    }
}
