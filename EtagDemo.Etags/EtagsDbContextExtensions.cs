using System.Data;
using EtagDemo.Etags.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags;

/// <summary>Reads that see one moment.</summary>
public static class EtagsDbContextExtensions
{
    /// <summary>
    /// Begins a snapshot: until it is disposed, every query of this context sees the database as it was at the first of them. Read only.
    /// Within a snapshot or a transaction that is already open it does nothing.
    /// </summary>
    public static Task<IAsyncDisposable> BeginSnapshotAsync(this DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Database.CurrentTransaction is not null
            ? Task.FromResult<IAsyncDisposable>(new NoSnapshots())
            : BeginAsync(context, new NoRetries(context).Enter(), cancellationToken);
    }

    private static async Task<IAsyncDisposable> BeginAsync(DbContext context, NoRetries noRetries, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = new Snapshot(transaction, noRetries);
        try
        {
            await context.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }
}
