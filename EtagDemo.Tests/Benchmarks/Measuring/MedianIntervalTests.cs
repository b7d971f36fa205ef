using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class MedianIntervalTests
{
    [Theory]
    [InlineData(1, 0.0, false)]
    [InlineData(5, 0.9375, false)]
    [InlineData(6, 0.96875, true)]
    public void Six_values_are_the_fewest_that_carry_a_statement(int count, double confidence, bool enough)
    {
        var interval = MedianInterval.Of([.. Enumerable.Range(1, count).Select(value => (double)value)]);

        Assert.Equal(confidence, interval.Confidence, 9);
        Assert.Equal(enough, interval.IsEnough);
    }

    [Fact]
    public void Few_values_are_all_taken_in()
    {
        var interval = MedianInterval.Of([3, 9, 1, 5, 7, 100]);

        Assert.Equal((1, 100), (interval.Low, interval.High));
    }

    [Fact]
    public void More_values_leave_outliers_out()
    {
        // Of twenty values the sixth from either end: 95.9 %.
        var interval = MedianInterval.Of([.. Enumerable.Range(1, 20).Select(value => (double)value)]);

        Assert.Equal((6, 15), (interval.Low, interval.High));
        Assert.Equal(0.9586, interval.Confidence, 4);
    }

    [Fact]
    public void No_values_say_nothing()
    {
        Assert.False(MedianInterval.Of([]).IsEnough);
    }
}
