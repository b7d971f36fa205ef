using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.SideBySide;

namespace EtagDemo.Tests.Benchmarks.SideBySide;

public sealed class GoalTests
{
    [Theory]
    [InlineData(2.3, 2.6, true, "reached")]
    [InlineData(2.1, 2.6, true, "too close to say")]
    [InlineData(1.9, 2.1, true, "missed")]
    [InlineData(1.9, 2.1, false, "reached")]
    [InlineData(2.1, 2.6, false, "too close to say")]
    [InlineData(2.3, 2.6, false, "missed")]
    public void A_goal_is_reached_when_the_whole_interval_says_so(double low, double high, bool isLeast, string says)
    {
        var goal = new Goal("twice as fast", 2.2, isLeast, _ => null);

        Assert.Equal(says, goal.Says(new RoundRatio((low + high) / 2, new MedianInterval(low, high, 0.97))));
    }

    [Fact]
    public void Too_few_rounds_reach_nothing()
    {
        var goal = new Goal("twice as fast", 2.2, IsLeast: true, _ => null);

        Assert.Equal("too few rounds", goal.Says(new RoundRatio(3, new MedianInterval(3, 3, 0.9))));
    }
}
