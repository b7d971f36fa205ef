using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The scripted database's facts, at once.</summary>
internal sealed class QuietFacts(ScriptedDatabase database) : ITransactionFacts
{
    public ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) => ValueTask.FromResult("scripted");

    public ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken) => ValueTask.FromResult(database.Bounds());

    public ValueTask<TransactionOutcome> OutcomeAsync(string system, ulong transaction, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.OutcomeOf(transaction));
}
