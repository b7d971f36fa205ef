namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>
/// Visits every state that a scenario can reach, depth first. A run cannot be set back, so each branch starts anew and repeats the choices that led to it; a
/// state that was seen before is not followed again.
/// </summary>
/// <param name="scenario">Who takes part.</param>
/// <param name="mutant">What is taken out.</param>
/// <param name="open">Makes an empty store.</param>
internal sealed class Explorer(Scenario scenario, Mutant mutant, Func<Task<ILossyStore>> open)
{
    private readonly HashSet<UInt128> _seen = [];
    private readonly Stack<Choice[]> _branches = new();

    /// <summary>How many different states were reached.</summary>
    public int States => _seen.Count;

    /// <summary>How many runs there were.</summary>
    public int Runs { get; private set; }

    /// <summary>How many runs ended because nothing more could happen.</summary>
    public int Ends { get; private set; }

    /// <summary>How many reads were hits.</summary>
    public int Hits { get; private set; }

    /// <summary>The first violation with the choices that led to it; null if there is none.</summary>
    public async Task<string?> FindViolationAsync()
    {
        _branches.Push([]);
        while (_branches.TryPop(out var branch))
        {
            if (await RunAsync(branch) is { } violation)
            {
                return violation;
            }
        }

        return null;
    }

    private async Task<string?> RunAsync(Choice[] branch)
    {
        Runs++;
        var world = await World.StartAsync(scenario, mutant, await open());
        var path = new List<Choice>(branch);
        foreach (var choice in branch)
        {
            await world.DoAsync(choice);
        }

        while (true)
        {
            var store = await StoreView.ReadAsync(world);
            RequireNothingStaleTrusted(world, store);
            RequireNoNeedlessMark(world, store);
            if (Report(world, path) is { } violation)
            {
                return violation;
            }

            if (!_seen.Add(WorldState.Of(world, store)))
            {
                return null;
            }

            var choices = Choices.Of(world, store).ToArray();
            if (choices.Length == 0)
            {
                return await EndAsync(world, path);
            }

            foreach (var other in choices.Skip(1))
            {
                _branches.Push([.. path, other]);
            }

            path.Add(choices[0]);
            await world.DoAsync(choices[0]);
        }
    }

    // Whoever looked now would get a hit: it must be right, whether or not a reader comes by.
    private static void RequireNothingStaleTrusted(World world, StoreView store)
    {
        if (store is { Entry: { } entry, StandingMarks.Count: 0 } && store.IsAlive(world, entry.Vector))
        {
            world.Judge(entry.Etag);
        }
    }

    // A crash costs needless misses, and nothing else does.
    private static void RequireNoNeedlessMark(World world, StoreView store)
    {
        if (store.StandingMarks.Any(mark => world.Writers[mark / Scenario.Tags.Length].IsAcknowledged))
        {
            world.Fail("A mark stands though its writer has been acknowledged: nothing is a hit until the resolver mends it.");
        }
    }

    // Once everybody is done, a read makes the next one a hit, and neither is stale.
    private async Task<string?> EndAsync(World world, List<Choice> path)
    {
        Ends++;
        Hits += world.Readers.Count(reader => reader.WasHit == true);
        var reads = RunServices.ReadPath(world.Store, RunServices.Barrier(new QuietFacts(world.Database)));
        for (var read = 1; read <= 2; read++)
        {
            var start = await reads.BeginAsync(Reader.Key, Scenario.Tags, Reader.Build);
            if (start.Hit is { } hit)
            {
                world.Judge(hit.Etag);
            }
            else if (read == 2)
            {
                world.Fail("Nothing is a hit any more.");
            }

            await reads.CompleteAsync(start, Reader.Key, Reader.EntryOf(world.Database.Visible));
        }

        return Report(world, path);
    }

    private static string? Report(World world, List<Choice> path) => world.Violation is { } violation ? $"{violation} After: {string.Join(", ", path)}" : null;
}
