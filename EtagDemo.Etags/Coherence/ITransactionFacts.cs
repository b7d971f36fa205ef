namespace EtagDemo.Etags.Coherence;

/// <summary>What only the primary database knows about transactions. Asked off the hot path.</summary>
public interface ITransactionFacts
{
    /// <summary>The identity of the database system that transaction numbers belong to.</summary>
    ValueTask<string> DatabaseAsync(CancellationToken cancellationToken);

    /// <summary>The bounds of a snapshot taken now.</summary>
    ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken);

    /// <summary>How a transaction ended.</summary>
    /// <param name="database">The database system it ran in.</param>
    /// <param name="transaction">Its <c>xid8</c>.</param>
    /// <param name="cancellationToken">Bounds the wait.</param>
    ValueTask<TransactionOutcome> OutcomeAsync(string database, ulong transaction, CancellationToken cancellationToken);
}
