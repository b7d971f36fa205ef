using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// A PostgreSQL advisory lock of the session: one replica migrates, the others wait for it. It ends with the connection, so a replica that dies
/// half-way blocks nobody. Polled instead of waited for, because a statement that waits for a lock holds a snapshot back and ends in a command timeout.
/// </summary>
public static class MigrationLock
{
    private const long Key = 0x4574_6167_4D69_6772; // "EtagMigr"

    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(100);

    /// <exception cref="TimeoutException">Another replica held the lock all the time.</exception>
    public static async Task AcquireAsync(DbContext db, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (!await TryAcquireAsync(db, cancellationToken))
        {
            if (clock.GetElapsedTime(started) > timeout)
            {
                throw new TimeoutException($"Another replica has held the migration lock for {timeout}.");
            }

            await Task.Delay(_pollInterval, clock, cancellationToken);
        }
    }

    public static Task ReleaseAsync(DbContext db) => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})", CancellationToken.None);

    private static Task<bool> TryAcquireAsync(DbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({Key}) AS "Value" """).SingleAsync(cancellationToken);
}
