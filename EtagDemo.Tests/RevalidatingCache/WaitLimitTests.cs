using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>A leader may hang; nobody waits for it beyond the limit.</summary>
public class WaitLimitTests
{
    private static readonly FlightKey Key = new(new ResourceKey("GET", "http://origin", "host", "/a"), SelectingFields.None);
    private readonly ManualClock _clock = new();
    private readonly FlightTable _flights;

    public WaitLimitTests() => _flights = new FlightTable(10, TimeSpan.FromSeconds(5), _clock);

    [Fact]
    public async Task Who_waited_for_the_limit_goes_alone_while_who_came_later_waits_on()
    {
        using var lead = _flights.Join(Key).Lead!;
        var first = _flights.Join(Key).Wait!.WaitAsync(CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(3));
        var second = _flights.Join(Key).Wait!.WaitAsync(CancellationToken.None).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TurnKind.Alone, (await first).Kind);
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TurnKind.Alone, (await second).Kind);
        Assert.Equal((0, 0), (_flights.Waiting, _clock.TimerCount));
    }

    [Fact]
    public async Task The_limit_counts_from_the_arrival_also_for_who_follows_a_later_round()
    {
        var lead = _flights.Join(Key).Lead!;
        var next = _flights.Join(Key).Wait!.WaitAsync(CancellationToken.None).AsTask();
        var follower = _flights.Join(Key).Wait!.WaitAsync(CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(4));
        lead.Dispose();
        Assert.Equal(TurnKind.Lead, (await next).Kind);
        Assert.False(follower.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TurnKind.Alone, (await follower).Kind);
    }

    [Fact]
    public async Task A_flight_that_is_over_leaves_no_timer()
    {
        var lead = _flights.Join(Key).Lead!;
        var waiter = _flights.Join(Key).Wait!.WaitAsync(CancellationToken.None).AsTask();

        lead.End(RoundEnd.LookAgain);

        Assert.Equal(TurnKind.LookAgain, (await waiter).Kind);
        Assert.Equal((0, 0), (_flights.Count, _clock.TimerCount));
    }
}
