using EtagDemo.Etags.Outside;

namespace EtagDemo.Tests.Etags.Outside;

public sealed class BackOffTests
{
    [Theory]
    [InlineData(0, 0.125, 0.25)]
    [InlineData(1, 0.125, 0.25)]
    [InlineData(2, 0.25, 0.5)]
    [InlineData(5, 2, 4)]
    [InlineData(7, 8, 16)]
    [InlineData(8, 10, 20)]
    [InlineData(1_000_000, 10, 20)]
    public void A_pause_grows_with_failures_and_is_spread_between_its_half_and_its_whole(int failures, double shortest, double longest)
    {
        Assert.Equal(shortest, BackOff.After(failures, jitter: 0).TotalSeconds);
        Assert.Equal(longest, BackOff.After(failures, jitter: 1).TotalSeconds);
    }
}
