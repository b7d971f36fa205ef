using System.Data;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Etags;

/// <summary>Reads that see one moment.</summary>
public static class EtagsDbContextExtensions
{
    /// <summary>
    /// Begins a snapshot: until it is disposed, every query of this context sees the database as it was at the first of them. Read only.
    /// Within a snapshot or a transaction that is already open it does nothing.
    /// </summary>
    public static async Task<IAsyncDisposable> BeginSnapshotAsync(this DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Database.CurrentTransaction is not null)
        {
            return NoSnapshot.Instance;
        }

        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await context.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
        return transaction;
    }

    private sealed class NoSnapshot : IAsyncDisposable
    {
        public static NoSnapshot Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
