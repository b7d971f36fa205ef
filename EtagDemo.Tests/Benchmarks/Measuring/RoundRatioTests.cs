using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Tests.Benchmarks.Measuring;

public sealed class RoundRatioTests
{
    public static TheoryData<double[], double[], string> Series => new()
    {
        { [20, 21, 19, 22, 20, 18], [10, 11, 10, 10, 11, 10], nameof(Verdict.More) },
        { [5, 6, 5, 4, 5, 6], [10, 11, 10, 10, 11, 10], nameof(Verdict.Less) },
        { [10, 11, 9, 12, 8, 10], [10, 10, 10, 10, 10, 10], nameof(Verdict.NoDifferenceSeen) },
        { [20, 20, 20, 20, 20], [10, 10, 10, 10, 10], nameof(Verdict.TooFewRounds) }
    };

    [Theory]
    [MemberData(nameof(Series))]
    public void A_difference_is_called_one_only_beyond_the_noise(double[] series, double[] against, string verdict)
    {
        Assert.Equal(verdict, RoundRatio.Of(series, against).Verdict.ToString());
    }

    [Fact]
    public void A_slow_minute_of_the_machine_slows_both_and_leaves_the_ratio()
    {
        var ratio = RoundRatio.Of([20, 2, 20, 4, 20, 20], [10, 1, 10, 2, 10, 10]);

        Assert.Equal(2, ratio.Median);
        Assert.Equal((2, 2), (ratio.Interval.Low, ratio.Interval.High));
    }
}
