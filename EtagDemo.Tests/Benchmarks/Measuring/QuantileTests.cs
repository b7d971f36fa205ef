using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 2, 3 }, 2.5)]
    [InlineData(new double[] { 7 }, 7)]
    public void The_median_stands_in_the_middle(double[] values, double median)
    {
        Assert.Equal(median, Quantile.Median(values));
    }

    [Fact]
    public void The_spread_is_half_the_middle_half_as_a_share_of_the_median()
    {
        Assert.Equal(0.1, Quantile.Spread([8, 9, 10, 11, 12]), 9);
    }
}
