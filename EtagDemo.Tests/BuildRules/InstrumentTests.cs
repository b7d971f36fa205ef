using System.Diagnostics.Metrics;
using EtagDemo.Etags;
using EtagDemo.Etags.Telemetry;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;
using EtagDemo.Tests.Distributed.Telemetry;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagDemo.Tests.BuildRules;

/// <summary>The instruments of the two libraries, against docs/telemetry.md and against what a dashboard makes of them.</summary>
public sealed class InstrumentTests : IDisposable
{
    // Aspire's dashboard cuts longer names.
    private const int Shown = 26;

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddRevalidatingCache().BuildServiceProvider();
    private readonly ObservedMeter _observed;

    public InstrumentTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _observed = new ObservedMeter(meters);
        _services.GetRequiredService<RevalidatingCacheMetrics>().Observe(_services.GetRequiredService<ResponseStore>());
        _ = new EtagsMetrics(meters, Options.Create(new EtagsOptions { Service = "projects" }), TimeProvider.System);
    }

    public static TheoryData<string, string> Headlines => new() { { "EtagDemo.Etags", "etags.now." }, { "EtagDemo.RevalidatingCache", "cache.now." } };

    [Fact]
    public void Every_instrument_is_documented_with_its_kind_unit_and_meaning()
    {
        var documented = TelemetryPage.Instruments().Select(each => (each.Meter, each.Name, each.Kind, each.Unit, each.Meaning)).Order();

        var inTheCode = _observed.Instruments.Select(each => (each.Meter.Name, each.Name, KindOf(each), each.Unit ?? "", each.Description ?? "")).Order();

        Assert.Equal(documented, inTheCode);
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Headline_numbers_stand_together_and_are_in_units_that_a_person_reads(string meter, string prefix)
    {
        var names = NamesOf(meter);
        var places = names.Index().Where(name => name.Item.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name.Index).ToList();

        Assert.Equal(5, places.Count);
        Assert.Equal(4, places[^1] - places[0]);
        Assert.All(
            _observed.Instruments.Where(each => each.Name.StartsWith(prefix, StringComparison.Ordinal)),
            each => Assert.True(each.Unit is { } unit && (unit == "%" || unit.EndsWith("/s", StringComparison.Ordinal)), each.Name));
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void No_two_names_look_the_same_where_the_dashboard_cuts_them(string meter, string prefix)
    {
        var names = NamesOf(meter);

        Assert.Contains(names, name => name.StartsWith(prefix, StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Select(name => name[..Math.Min(Shown, name.Length)]).Distinct().Count());
    }

    public void Dispose()
    {
        _observed.Dispose();
        _services.Dispose();
    }

    private List<string> NamesOf(string meter) => [.. _observed.Instruments.Where(each => each.Meter.Name == meter).Select(each => each.Name).Order(StringComparer.Ordinal)];

    private static MetricKind KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => MetricKind.Counter,
        Histogram<double> => MetricKind.Histogram,
        ObservableGauge<long> or ObservableGauge<double> => MetricKind.Gauge,
        _ => MetricKind.Unknown,
    };
}
