using Xunit.Abstractions;

namespace EtagDemo.Tests.Etags.Coherence;

public sealed class MemoryCoherenceTests(ITestOutputHelper output) : CoherenceContract(output)
{
    [Fact]
    public Task Holds_for_two_writers_of_one_row_and_two_readers_with_any_crash_and_failing_commits() =>
        HoldsAsync(new Scenario([Scenario.First, Scenario.First], Readers: 2, Crashes: 2, CommitsMayFail: true));

    [Fact]
    public Task Holds_for_two_writers_of_two_rows_and_two_readers_with_a_crash() =>
        HoldsAsync(new Scenario([Scenario.First, Scenario.Second], Readers: 2, Crashes: 1));

    [Fact]
    public Task Holds_when_one_write_touches_both_rows() =>
        HoldsAsync(new Scenario([[.. Scenario.Tags], Scenario.First], Readers: 2));

    [Fact]
    public Task Holds_when_the_store_loses_its_memory_under_two_writers_a_crash_and_two_readers() =>
        HoldsAsync(new Scenario([Scenario.First, Scenario.First], Readers: 2, Crashes: 1, Losses: 1));

    [Fact]
    public Task Holds_when_the_store_loses_its_memory_twice() =>
        HoldsAsync(new Scenario([Scenario.First], Readers: 2, Crashes: 1, Losses: 2));

    private protected override Task<ILossyStore> OpenAsync() => Task.FromResult<ILossyStore>(new LossyMemoryStore());
}
