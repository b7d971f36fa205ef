using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>
/// Holds a session-level advisory lock in the service's database for as long as this process may trust its memory store, and tries to get it otherwise.
/// Each time it gets the lock the store begins a new epoch, since others may have written meanwhile.
/// </summary>
/// <param name="scopes">Makes the context whose connection holds the lock.</param>
/// <param name="store">The store it guards.</param>
/// <param name="options">The service's name, which is the lock's, and bounds.</param>
/// <param name="time">The clock of heartbeat and retries.</param>
/// <param name="logger">Says when it is got and lost.</param>
internal sealed class AdvisoryStoreLock<TContext>(
    IServiceScopeFactory scopes, MemoryValidatorStore store, IOptions<EtagsOptions> options, TimeProvider time, ILogger<AdvisoryStoreLock<TContext>> logger)
    : HeldSession<TContext>(scopes, options.Value.DatabaseFactsTimeout, time), IStoreLock
    where TContext : DbContext
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private volatile bool _isHeld;

    /// <inheritdoc/>
    public bool IsHeld => _isHeld;

    /// <inheritdoc/>
    protected override async Task UseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var hadToWait = false;
        while (!await TryLockAsync(connection, cancellationToken))
        {
            hadToWait = true;
            EndFirstAttempt();
            await Task.Delay(Heartbeat, Time, cancellationToken);
        }

        if (hadToWait)
        {
            // Who held it until now may not have noticed yet that its session is over; it asks once a heartbeat.
            await Task.Delay(2 * Heartbeat, Time, cancellationToken);
        }

        store.Renew();
        _isHeld = true;
        EndFirstAttempt();
        EtagsLog.LockHeld(logger);
        while (true)
        {
            // Returns at once, with an exception, when the session ends.
            await connection.WaitAsync(Heartbeat, cancellationToken);
            await Session.BeatAsync(connection, Heartbeat, Time);
        }
    }

    /// <inheritdoc/>
    protected override void Lost(Exception exception) => EtagsLog.LockLost(logger, exception);

    /// <inheritdoc/>
    protected override void Ended() => _isHeld = false;

    /// <inheritdoc/>
    protected override TimeSpan Pause() => Heartbeat;

    private async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The only value in it is a number of our own.
        command.CommandText = $"SELECT pg_try_advisory_lock({LockNumber()})";
#pragma warning restore CA2100
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private long LockNumber() =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"EtagDemo.Etags:{options.Value.Service}")));
}
