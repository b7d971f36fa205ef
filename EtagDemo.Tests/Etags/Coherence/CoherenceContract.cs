using Xunit.Abstractions;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>
/// G1 and G2, by enumeration: the real store, read path, write protocol, resolver and barrier over a scripted database, through every order of their steps. A
/// step is one command to the store, one question to the database, one snapshot, or a COMMIT becoming visible or failing.
/// </summary>
/// <remarks>
/// After every step: a hit shows all that had been acknowledged before its read began (G1), and exactly what the database shows at that moment (so after
/// a crash, too: G2), and so would a hit that nobody asked for; an acknowledged writer has left no mark. At the end of every run a read makes the next
/// one a hit. A crash of a reader or of the resolver is an order in which it takes no further step, and every beginning of an order is judged. A writer's
/// crash is a choice of its own, since the database then rolls back or still commits, and the command that it had sent may still reach the store.
/// Deadlines of marks have always passed, and the resolver may meet any mark at any moment. Left out: equal states are followed once (<see
/// cref="WorldState"/>), and steps that nobody else can see are no steps.
/// </remarks>
public abstract class CoherenceContract(ITestOutputHelper output)
{
    // Only a participant that waits for something that is no step of its own takes so long.
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData(Mutant.MarkRemoved, 0, "G2")]
    [InlineData(Mutant.FinishRemoved, 0, "A mark stands")]
    [InlineData(Mutant.FinishBeforeCommit, 0, "G2")]
    [InlineData(Mutant.VectorReadAfterData, 0, "G2")]
    [InlineData(Mutant.ResolverByTimeAlone, 0, "G2")]
    [InlineData(Mutant.BarrierRemoved, 1, "G2")]
    [InlineData(Mutant.BarrierOfFinishedTransactions, 1, "G2")]
    public async Task Protocol_without_one_of_its_parts_breaks_its_promise(Mutant mutant, int losses, string broken)
    {
        var violation = await ExploreAsync(new Scenario([Scenario.First], Readers: 2, Crashes: 1, Losses: losses), mutant);
        Assert.StartsWith(broken, violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Mutant.FinishBeforeCommit)]
    [InlineData(Mutant.VectorReadAfterData)]
    public async Task Some_parts_are_missed_even_when_nothing_goes_wrong(Mutant mutant)
    {
        var violation = await ExploreAsync(new Scenario([Scenario.First], Readers: 2), mutant);
        Assert.StartsWith("G", violation, StringComparison.Ordinal);
    }

    protected async Task HoldsAsync(Scenario scenario) => Assert.Null(await ExploreAsync(scenario, Mutant.None));

    private protected abstract Task<ILossyStore> OpenAsync();

    // Without a synchronization context, so that a participant goes on at once when it is let go.
    private Task<string?> ExploreAsync(Scenario scenario, Mutant mutant) => Task.Run(async () =>
    {
        var explorer = new Explorer(scenario, mutant, OpenAsync);
        var started = TimeProvider.System.GetTimestamp();
        var violation = await explorer.FindViolationAsync();
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        output.WriteLine($"{explorer.States} states in {explorer.Runs} runs, {explorer.Ends} ends, {explorer.Hits} hits at the ends, {elapsed}. {violation}");
        if (violation is null)
        {
            Assert.True(explorer is { States: > 1000, Ends: > 0, Hits: > 0 }, "So few states, or no hit, prove nothing.");
        }

        return violation;
    }).WaitAsync(LongestTime);
}
