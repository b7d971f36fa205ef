using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>The scripted database's facts as one participant asks for them: each question is one step of its own.</summary>
/// <param name="database">The database.</param>
/// <param name="who">Who asks.</param>
/// <param name="mutant">What is taken out.</param>
/// <param name="asked">Hears of each answer about snapshots at the moment it was given.</param>
internal sealed class SteppedFacts(ScriptedDatabase database, Participant who, Mutant mutant, Action<SnapshotBounds>? asked = null) : ITransactionFacts
{
    public ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) => ValueTask.FromResult("scripted");

    public async ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken)
    {
        await who.StepAsync("bounds");
        var bounds = mutant switch
        {
            Mutant.BarrierRemoved => default,
            Mutant.BarrierOfFinishedTransactions => database.BoundsOfFinished(),
            _ => database.Bounds(),
        };
        asked?.Invoke(bounds);
        return bounds;
    }

    public async ValueTask<TransactionOutcome> OutcomeAsync(string system, ulong transaction, CancellationToken cancellationToken)
    {
        await who.StepAsync("outcome");
        return mutant == Mutant.ResolverByTimeAlone ? TransactionOutcome.Unknown : database.OutcomeOf(transaction);
    }
}
