using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Knows the transactions whose COMMIT cannot be marked: those that a context only takes part in.</summary>
internal sealed class OwnedTransactions
{
    private readonly ConditionalWeakTable<DbTransaction, object> _joined = [];

    /// <summary>A context was given a transaction that somebody else commits.</summary>
    public void NoteJoined(DbTransaction transaction) => _joined.AddOrUpdate(transaction, transaction);

    /// <summary>Throws when a write of this context would be committed unseen.</summary>
    /// <exception cref="InvalidOperationException">It would.</exception>
    public void Require(DbContext context)
    {
        var joined = context.Database.CurrentTransaction is { } current
            ? _joined.TryGetValue(current.GetDbTransaction(), out _)
            : (Transaction.Current ?? context.Database.GetEnlistedTransaction()) is not null;
        if (joined)
        {
            throw new InvalidOperationException(
                $"{context.GetType().Name} writes in a transaction that it did not begin, so its tags cannot be marked before COMMIT. "
                + "Begin it with ConditionalWrite.RunAsync or context.Database.BeginTransactionAsync, without UseTransaction and TransactionScope.");
        }
    }
}
