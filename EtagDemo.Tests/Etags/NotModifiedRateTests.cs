using EtagDemo.Etags.Telemetry;

namespace EtagDemo.Tests.Etags;

public sealed class NotModifiedRateTests
{
    [Fact]
    public void The_rate_is_the_share_of_the_last_minute()
    {
        var time = new SetTime();
        var rate = new NotModifiedRate(time);
        rate.Count(notModified: false);
        time.Advance(TimeSpan.FromSeconds(30));
        rate.Count(notModified: true);
        Assert.Equal(0.5, rate.Observe());

        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, rate.Observe());

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, rate.Observe());
    }
}
