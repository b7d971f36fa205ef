namespace EtagDemo.Etags.Coherence;

/// <summary>For a service that named no database: there are no transactions, so none is in flight.</summary>
internal sealed class NoDatabase : ITransactionFacts
{
    public ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) => ValueTask.FromResult("");

    public ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken) => ValueTask.FromResult(default(SnapshotBounds));

    public ValueTask<TransactionOutcome> OutcomeAsync(string database, ulong transaction, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TransactionOutcome.Unknown);
}
