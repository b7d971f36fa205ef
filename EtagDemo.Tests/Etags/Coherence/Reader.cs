using System.Globalization;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Stores;
using static EtagDemo.Tests.Etags.Coherence.Scenario;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>A read of the one representation, through the real read path. The representation is the set of writers its snapshot shows.</summary>
internal sealed class Reader(World world, Mutant mutant)
{
    /// <summary>Where the representation's validator is kept.</summary>
    public static readonly EntryKey Key = new(Tags[0].Partition, 1);

    public const string Build = "build";

    private static readonly EntryOrigin Origin = new("/", "GET", "/", "", []);

    public Participant Participant { get; } = new();

    /// <summary>What its look saw.</summary>
    public TagVector? Look { get; private set; }

    /// <summary>V0, if it may record.</summary>
    public TagVector? Before { get; private set; }

    /// <summary>What its snapshot showed, until it is recorded.</summary>
    public int? Data { get; private set; }

    /// <summary>How it was answered.</summary>
    public bool? WasHit { get; private set; }

    public Task StartAsync(EpochBarrier barrier) => Participant.StartAsync(() => RunAsync(barrier));

    /// <summary>The entity tag of a representation.</summary>
    public static string EtagOf(int data) => string.Create(CultureInfo.InvariantCulture, $"\"{data}\"");

    /// <summary>The entry of a representation.</summary>
    public static StoredEntry EntryOf(int data) => new(EtagOf(data), [], [], TagVector.Never, Origin, DateTimeOffset.UnixEpoch);

    /// <summary>The representation of an entity tag.</summary>
    public static int DataOf(string etag) => int.Parse(etag.AsSpan(1, etag.Length - 2), CultureInfo.InvariantCulture);

    private async Task RunAsync(EpochBarrier barrier)
    {
        if (mutant == Mutant.VectorReadAfterData)
        {
            await TakeSnapshotAsync();
        }

        var store = new SteppedStore(world.Store, Participant) { Looked = OnLooked };
        var path = RunServices.ReadPath(store, barrier);
        var start = await path.BeginAsync(Key, Tags, Build);
        WasHit = start.Hit is not null;
        if (start.Hit is not null)
        {
            return;
        }

        Before = start.Before;
        if (mutant != Mutant.VectorReadAfterData)
        {
            await TakeSnapshotAsync();
        }

        await path.CompleteAsync(start, Key, EntryOf(Data!.Value));
        Data = null;
    }

    private async Task TakeSnapshotAsync()
    {
        await Participant.StepAsync("snapshot");
        Data = world.Database.Visible;
    }

    // The read is taken to start at its look: the latest start there is, and so the most that G1 can demand.
    private void OnLooked(StoreLook look)
    {
        Look = look.Now;
        world.Seen(look.Now.Epoch);
        if (look.IsHit)
        {
            world.Judge(look.Entry!.Etag);
        }
    }
}
