using EtagDemo.Benchmarks.Consistency;
using EtagDemo.Benchmarks.Faults.Striking;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Faults;

[Collection(SystemToBreak.Name)]
public sealed class ConsistencyUnderFaultsTests(BrokenSystem broken)
{
    private static readonly ConsistencyOptions Minute = new(TimeSpan.FromSeconds(60), Seed: 1);

    [Fact]
    public async Task While_everything_is_broken_in_turn_nothing_is_stale_and_nothing_is_lost()
    {
        var report = await new ConsistencyRun(broken.System, Minute, TimeProvider.System, static _ => { }).RunAsync();

        Assert.True(report.IsClean, report.ToString());
        Assert.Equal(ProcessFaults.All.Concat(RedisFaults.All).Concat(PostgresFaults.All).Select(fault => fault.Name).Order(), report.Faults.Distinct().Order());
        Assert.True(report.Operations.Count > 200, report.ToString());
        await OwnAccount.AssertAsync(broken.System.App);
    }
}
