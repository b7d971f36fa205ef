using System.Diagnostics.Metrics;
using EtagDemo.Etags;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.Etags;

/// <summary>The gauges of the last seconds.</summary>
public sealed class HeadlineTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SetTime _time = new();
    private readonly ObservedMeter _observed;
    private readonly EtagsMetrics _metrics;

    public HeadlineTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _observed = new ObservedMeter(meters);
        _metrics = new EtagsMetrics(meters, Options.Create(new EtagsOptions { Service = "library" }), _time);
    }

    public static TheoryData<int, int, int> Outcomes => new()
    {
        // Outcome, whether there is a reason why it was no hit; hits, then 304s, in per cent.
        { (int)ReadOutcome.NotModified, 100, 100 },
        { (int)ReadOutcome.PreconditionFailed, 100, 0 },
        { (int)ReadOutcome.LateNotModified, 0, 100 },
        { (int)ReadOutcome.Generated, 0, 0 },
        { (int)ReadOutcome.Bypass, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_outcome_counts_as_a_hit_and_as_a_304_or_not(int outcome, int hits, int notModified)
    {
        _metrics.Read((ReadOutcome)outcome, hits == 100 ? null : NoHit.Changed);

        Assert.Equal((hits, notModified), (Gauge("hit_rate"), Gauge("304_rate")));
    }

    [Fact]
    public void Rates_are_in_per_cent_and_numbers_per_second()
    {
        Read(30, ReadOutcome.NotModified, reason: null);
        Read(10, ReadOutcome.Generated, NoHit.Absent);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((75, 75, 3, 1, 3), (Gauge("hit_rate"), Gauge("304_rate"), Gauge("hits"), Gauge("misses"), Gauge("spared_queries")));
    }

    [Fact]
    public void What_is_older_than_ten_seconds_counts_no_more()
    {
        Read(30, ReadOutcome.NotModified, reason: null);
        for (var second = 0; second < 12; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Gauge("hits");
        }

        Read(10, ReadOutcome.Generated, NoHit.Absent);

        Assert.Equal((0, 0, 1), (Gauge("hit_rate"), Gauge("hits"), Gauge("misses")));
    }

    [Fact]
    public void Who_collects_seldom_hears_of_all_that_was_since()
    {
        Gauge("hits");
        _time.Advance(TimeSpan.FromSeconds(60));
        Read(120, ReadOutcome.NotModified, reason: null);

        Assert.Equal(2, Gauge("hits"));
    }

    [Fact]
    public void Nothing_read_is_a_rate_of_nothing_and_no_division_by_it() =>
        Assert.Equal((0, 0, 0, 0), (Gauge("hit_rate"), Gauge("304_rate"), Gauge("hits"), Gauge("misses")));

    [Fact]
    public void A_first_request_is_not_a_thousand_a_second()
    {
        Read(1, ReadOutcome.NotModified, reason: null);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, Gauge("hits"));
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collected = new CollectedNowhere(meters);
        var metrics = new EtagsMetrics(meters, Options.Create(new EtagsOptions { Service = "library" }), _time);
        metrics.Read(ReadOutcome.NotModified, reason: null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1000; time++)
        {
            metrics.Read(ReadOutcome.NotModified, reason: null);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public void Dispose()
    {
        _observed.Dispose();
        _services.Dispose();
    }

    private double Gauge(string name) => _observed.Gauge($"etags.now.{name}");

    private void Read(int times, ReadOutcome outcome, NoHit? reason)
    {
        for (var time = 0; time < times; time++)
        {
            _metrics.Read(outcome, reason);
        }
    }
}
