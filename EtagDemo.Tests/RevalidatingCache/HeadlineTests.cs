using System.Diagnostics.Metrics;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Telemetry;
using EtagDemo.Tests.Fixtures;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>The gauges of the last seconds, and the counter beside them.</summary>
public sealed class HeadlineTests
{
    public static TheoryData<int, double?> Outcomes => new()
    {
        { (int)Outcome.Hit, 100 },
        { (int)Outcome.Validated, 100 },
        { (int)Outcome.Stale, 100 },
        { (int)Outcome.Replaced, 0 },
        { (int)Outcome.Miss, 0 },
        { (int)Outcome.Bypass, null },
        { (int)Outcome.Error, null },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_outcome_is_a_hit_or_a_miss_or_neither(int outcome, double? hitRate)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var (meters, clock) = (services.GetRequiredService<IMeterFactory>(), new ManualClock());
        using var observed = new ObservedMeter(meters);
        using var metrics = new RevalidatingCacheMetrics(meters, clock);

        metrics.Answered(new Verdict((Outcome)outcome, Reason.Stale), 200, 0);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(hitRate ?? 0, observed.Gauge("cache.now.hit_rate"));
        Assert.Equal(hitRate is null ? 0 : 0.5, observed.Gauge("cache.now.hits") + observed.Gauge("cache.now.misses"));
        Assert.Equal(1, observed.Counter("cache.requests"));
    }

    [Fact]
    public async Task The_last_seconds_are_seen_in_per_cent_and_per_second()
    {
        await using var cached = await CachedOrigin.StartAsync(
            context => Answers.Validating("\"1\"", "body", ("Cache-Control", context.Request.Path == "/fresh" ? "max-age=60" : "no-cache"))(context));
        using var observed = new ObservedMeter(cached.Services.GetRequiredService<IMeterFactory>());
        foreach (var target in (string[])["/fresh", "/fresh", "/validated", "/validated"])
        {
            await cached.GetAsync(target);
        }

        await cached.GetAsync("/fresh", ("If-None-Match", "\"1\""));
        cached.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((60, 20), (observed.Gauge("cache.now.hit_rate"), observed.Gauge("cache.now.304_rate")));
        Assert.Equal((0.3, 0.2, 0.8), (observed.Gauge("cache.now.hits"), observed.Gauge("cache.now.misses"), observed.Gauge("cache.now.spared_bytes")));
        Assert.Equal((5, 5, 8), (observed.Counter("cache.requests"), observed.Counter("cache.responses"), observed.Counter("cache.bytes_saved")));
        Assert.Equal((2, cached.Store.Bytes), (observed.Gauge("cache.stored.responses"), (long)observed.Gauge("cache.stored.bytes")));
    }

    [Fact]
    public void Where_responses_leave_elsewhere_only_those_are_in_the_304_rate()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var observed = new ObservedMeter(meters);
        using var metrics = new RevalidatingCacheMetrics(meters, new ManualClock());
        metrics.ResponsesLeaveElsewhere();

        metrics.Answered(new Verdict(Outcome.Validated, Reason.Stale), 200, 10);
        metrics.Answered(new Verdict(Outcome.Validated, Reason.Stale), 200, 10);
        metrics.ToClient(304);

        Assert.Equal((100, 1), (observed.Gauge("cache.now.304_rate"), observed.Counter("cache.responses")));
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collected = new CollectedNowhere(meters);
        using var metrics = new RevalidatingCacheMetrics(meters, new ManualClock());
        var verdict = new Verdict(Outcome.Validated, Reason.ResponseNoCache);
        metrics.Answered(verdict, 304, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1000; time++)
        {
            metrics.Answered(verdict, 304, 10);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
