using System.Collections.Immutable;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>A write: begins its transaction, and commits it through the real write protocol.</summary>
/// <param name="index">Which writer it is.</param>
/// <param name="scenario">Tells the tags it touches.</param>
/// <param name="database">The database.</param>
/// <param name="store">The real store.</param>
/// <param name="mutant">What is taken out.</param>
internal sealed class Writer(int index, Scenario scenario, ScriptedDatabase database, IValidatorStore store, Mutant mutant)
{
    public Participant Participant { get; } = new();

    public ImmutableArray<Tag> Tags => scenario.Writers[index];

    /// <summary>The mark it put, once it has.</summary>
    public WriterMark? Mark { get; private set; }

    /// <summary>Whether its response has been returned.</summary>
    public bool IsAcknowledged { get; private set; }

    public Task StartAsync() => Participant.StartAsync(RunAsync);

    private async Task RunAsync()
    {
        // When it begins matters to nobody but a barrier that is still up.
        if (scenario.Losses > 0)
        {
            await Participant.StepAsync("begin");
        }

        database.Begin(index);
        var stepped = new SteppedStore(new MutantStore(store, mutant), Participant) { Marked = mark => Mark = mark };
        var protocol = RunServices.WriteProtocol(stepped, new SteppedFacts(database, Participant, Mutant.None));

        // That COMMIT is sent is no step: a crash before it looks to everybody else like a crash after it with a COMMIT that never arrived.
        await protocol.CommitAsync(Tags, database.NumberOf(index), async _ =>
        {
            database.RequestCommit(index);
            await Participant.StepAsync("committed");
        });
        IsAcknowledged = true;
    }
}
