using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>One run: the participants, the scripted database and the real store, moved on by one choice at a time.</summary>
internal sealed class World
{
    private readonly ILossyStore _store;
    private readonly Mutant _mutant;
    private readonly Dictionary<string, int> _epochs = [];
    private readonly Dictionary<(int Barrier, int Epoch), BarrierView> _barriers = [];

    private World(Scenario scenario, Mutant mutant, ILossyStore store)
    {
        (Scenario, _mutant, _store) = (scenario, mutant, store);
        Writers = [.. scenario.Writers.Select((_, index) => new Writer(index, scenario, Database, store.Store, mutant))];
        Readers = [.. Enumerable.Range(0, scenario.Readers).Select(_ => new Reader(this, mutant))];
    }

    public Scenario Scenario { get; }

    public ScriptedDatabase Database { get; } = new();

    public IValidatorStore Store => _store.Store;

    public IValidatorStoreInventory Inventory => _store.Inventory;

    public Writer[] Writers { get; }

    public Reader[] Readers { get; }

    public Participant Resolver { get; } = new();

    /// <summary>Whose mark on which tag the resolver is at.</summary>
    public int Resolving { get; private set; }

    /// <summary>The reader that takes a step now.</summary>
    public Reader? Asking { get; private set; }

    public int Crashes { get; private set; }

    public int Losses { get; private set; }

    /// <summary>What went against the promise; null if nothing has.</summary>
    public string? Violation { get; private set; }

    public static async Task<World> StartAsync(Scenario scenario, Mutant mutant, ILossyStore store)
    {
        var world = new World(scenario, mutant, store);
        var shared = scenario.Replicas ? null : world.NewBarrier(0);
        if (scenario.Losses == 0)
        {
            await world.SettleAsync(shared!);
        }

        foreach (var writer in world.Writers)
        {
            await writer.StartAsync();
        }

        for (var i = 0; i < world.Readers.Length; i++)
        {
            await world.Readers[i].StartAsync(shared ?? world.NewBarrier(i));
        }

        return world;
    }

    /// <summary>Which epoch this is, counted from the run's start; null for one that no look has seen.</summary>
    public int? EpochOf(string epoch) => _epochs.TryGetValue(epoch, out var index) ? index : null;

    public BarrierView BarrierOf(int reader) => _barriers.GetValueOrDefault((Scenario.Replicas ? reader : 0, Losses));

    public void Seen(string epoch) => _epochs.TryAdd(epoch, Losses);

    /// <summary>G1 and G2 at the moment of a hit: what was returned to a writer's caller is in it, and it is what the database would show.</summary>
    public void Judge(string etag)
    {
        var data = Reader.DataOf(etag);
        var acknowledged = Writers.Select((writer, index) => writer.IsAcknowledged ? 1 << index : 0).Sum();
        if ((acknowledged & ~data) != 0)
        {
            Fail($"G1: a hit shows {data}, though writers {acknowledged} had been acknowledged before the read began.");
        }
        else if (data != Database.Visible)
        {
            Fail($"G2: a hit shows {data}, though the database shows {Database.Visible}.");
        }
    }

    public void Fail(string reason) => Violation ??= reason;

    public Task DoAsync(Choice choice)
    {
        switch (choice.Kind)
        {
            case ChoiceKind.Reader:
                Asking = Readers[choice.Who];
                return Asking.Participant.LetAsync();
            case ChoiceKind.Writer or ChoiceKind.Arrive:
                return Writers[choice.Who].Participant.LetAsync();
            case ChoiceKind.Commit:
                Database.Commit(choice.Who);
                return ToldAsync(Writers[choice.Who].Participant, failure: null);
            case ChoiceKind.Abort:
                Database.Abort(choice.Who);
                return ToldAsync(Writers[choice.Who].Participant, new InvalidOperationException("COMMIT failed."));
            case ChoiceKind.Crash:
                Crashes++;
                Writers[choice.Who].Participant.Crash();
                return Task.CompletedTask;
            case ChoiceKind.Resolve:
                return ResolveAsync(choice.Who);
            case ChoiceKind.Resolver:
                return Resolver.LetAsync();
            default:
                Losses++;
                return _store.LoseAsync();
        }
    }

    // The store has been in use for a while: its barrier is down.
    private async Task SettleAsync(EpochBarrier barrier)
    {
        var look = await Store.CheckAsync(Reader.Key, Scenario.Tags, Reader.Build, CancellationToken.None);
        Seen(look.Now.Epoch);
        await barrier.TryLowerAsync(look.Now.Epoch);
    }

    private static Task ToldAsync(Participant writer, Exception? failure) =>
        writer is { IsCrashed: false, Pending: "committed" } ? writer.LetAsync(failure) : Task.CompletedTask;

    private async Task ResolveAsync(int which)
    {
        Resolving = which;
        var writer = Writers[which / Scenario.Tags.Length];
        var standing = new StandingMark(Scenario.Tags[which % Scenario.Tags.Length], writer.Mark!);
        var resolver = RunServices.Resolver(new SteppedStore(Store, Resolver), new SteppedFacts(Database, Resolver, _mutant));
        await Resolver.StartAsync(() => resolver.ResolveAsync(standing));
        await Resolver.LetAsync();
    }

    private EpochBarrier NewBarrier(int barrier) => RunServices.Barrier(new BarrierFacts(this, _mutant, (reader, bounds) =>
    {
        var key = (barrier, EpochOf(reader.Look!.Epoch)!.Value);
        _barriers[key] = _barriers.GetValueOrDefault(key).Told(bounds);
    }));
}
