using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The facts of a barrier that several readers share: a question is a step of the reader that asks it.</summary>
internal sealed class BarrierFacts(World world, Mutant mutant, Action<Reader, SnapshotBounds> told) : ITransactionFacts
{
    public ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) => ValueTask.FromResult("");

    public ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken)
    {
        if (world.Asking is not { } reader)
        {
            return ValueTask.FromResult(world.Database.Bounds());
        }

        return new SteppedFacts(world.Database, reader.Participant, mutant, bounds => told(reader, bounds)).SnapshotAsync(cancellationToken);
    }

    public ValueTask<TransactionOutcome> OutcomeAsync(string database, ulong transaction, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A barrier asks about snapshots only.");
}
