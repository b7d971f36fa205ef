using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>
/// Makes writers that concern one thing follow each other where there is no row to lock: a set that must not grow beyond a limit, or rows that must not
/// come back after a deletion.
/// </summary>
public static class TransactionLock
{
    /// <summary>
    /// Waits for the lock of this name and holds it until the transaction ends. Under READ COMMITTED the statements after it see all that earlier holders committed.
    /// </summary>
    public static Task LockAsync(this DbContext db, string name, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
}
