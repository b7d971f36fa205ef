using EtagDemo.Benchmarks.Regression;

namespace EtagDemo.Tests.Benchmarks.Regression;

public sealed class RegressionBoundsTests
{
    private static readonly RegressionBounds Bounds = new(new Dictionary<string, double> { ["a"] = 1000 }, 0.1, new Dictionary<string, double> { ["fast"] = 2 }, 0.2);

    [Theory]
    [InlineData(900, false)]
    [InlineData(1100, false)]
    [InlineData(1101, true)]
    public void An_allocation_may_exceed_its_bound_by_the_margin(double measured, bool worse)
    {
        Assert.Equal(worse, Assert.Single(Bounds.OfAllocations(new Dictionary<string, double> { ["a"] = measured })).IsWorse);
    }

    [Theory]
    [InlineData(1.5, 1.7, false)]
    [InlineData(1.5, 1.59, true)]
    public void A_ratio_is_worse_when_its_whole_interval_is(double median, double high, bool worse)
    {
        Assert.Equal(worse, Assert.Single(Bounds.OfRatios(new Dictionary<string, (double, double)> { ["fast"] = (median, high) })).IsWorse);
    }

    [Fact]
    public void What_was_not_measured_is_not_judged()
    {
        Assert.Empty(Bounds.OfAllocations(new Dictionary<string, double> { ["b"] = 1 }));
    }

    [Fact]
    public void The_recorded_bounds_name_goals_that_exist()
    {
        var recorded = RegressionBounds.Recorded();

        Assert.NotEmpty(recorded.Allocations);
        Assert.Empty(recorded.Ratios.Keys.Except(EtagDemo.Benchmarks.SideBySide.Goals.All.Select(goal => goal.Name)));
    }
}
