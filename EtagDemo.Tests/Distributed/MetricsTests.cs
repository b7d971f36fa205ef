using System.Net;
using System.Text.RegularExpressions;
using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>The metrics as they leave the processes, compared with docs/telemetry.md and with a known amount of work.</summary>
[Collection(OneSystem.Name)]
public sealed partial class MetricsTests(RunningSystem system)
{
    private readonly MeasuredWork _work = new(system.Telemetry);

    [Fact]
    public async Task Every_instrument_of_the_page_arrives_and_no_other_with_its_kind_unit_and_meaning()
    {
        await ReadOnceAndAgainAsync();
        var expected = TelemetryPage.Instruments().Select(each => (each.Meter, each.Name, each.Kind, each.Unit, each.Meaning)).Order();

        var metrics = await _work.NowAsync();

        var arrived = metrics.Own.Select(each => (each.Meter, each.Name, each.Kind, each.Unit, each.Description)).Distinct().Order();
        Assert.Equal(expected, arrived);
        Assert.All(metrics.Own, metric => Assert.True(metric.IsCumulative || metric.Kind == MetricKind.Gauge, metric.Name));
    }

    [Fact]
    public async Task Each_service_reports_the_instruments_of_its_library()
    {
        await ReadOnceAndAgainAsync();
        var names = TelemetryPage.Instruments().ToLookup(each => each.Meter, each => each.Name);

        var metrics = await _work.NowAsync();

        Assert.Equal(names["EtagDemo.RevalidatingCache"].Order(), Reported("bff"));
        Assert.All((string[])["projects", "commissioning", "reconf"], service => Assert.Equal(names["EtagDemo.Etags"].Order(), Reported(service)));

        IEnumerable<string> Reported(string service) => metrics.Own.Where(metric => metric.Service == service).Select(metric => metric.Name).Order();
    }

    [Fact]
    public async Task Only_the_tags_and_values_of_the_page_arrive()
    {
        await ReadOnceAndAgainAsync();
        var documented = TelemetryPage.Instruments().ToDictionary(each => each.Name);

        var metrics = await _work.NowAsync();

        var strange =
            from metric in metrics.Own
            from point in metric.Points
            from tag in point.Attributes
            where !documented[metric.Name].Allows(tag.Key, tag.Value)
            select $"{metric.Name}: {tag.Key}={tag.Value}";
        Assert.Empty(strange.Distinct());
    }

    [Fact]
    public async Task No_attribute_of_any_metric_holds_an_id_or_an_email()
    {
        var site = await ReadOnceAndAgainAsync();

        var metrics = await _work.NowAsync();

        var told = metrics.Metrics.SelectMany(metric => metric.Points).SelectMany(point => point.Attributes.Values).Distinct().ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, value => value.Contains(site.Project, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(told, Personal().IsMatch);
    }

    [Fact]
    public async Task Reads_that_still_hold_are_validated_by_the_gateway_hits_of_the_service_and_304_for_the_client()
    {
        var site = await ReadOnceAndAgainAsync();
        var known = await site.Owner.GetAsync(site.AreaPath);

        // Each read is two questions to the service: the caller's role, and the area.
        await _work.MovesAsync(
            () => RepeatAsync(5, async () => Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.AreaPath, ("If-None-Match", known.ETag))).Status)),
            ("bff", "cache.requests{outcome=validated}", 10),
            ("bff", "cache.validation.duration", 10),
            ("bff", "cache.requests{outcome=miss}", 0),
            ("bff", "cache.responses", 5),
            ("bff", "cache.responses{outcome=not_modified}", 5),
            ("projects", "etags.reads{etags.outcome=not_modified}", 10),
            ("projects", "etags.reads{etags.outcome=generated}", 0),
            ("reconf", "etags.reads", 0));
        var rates = await _work.NowAsync();
        Assert.InRange(rates.Total("projects", "etags.now.hit_rate"), 1, 100);
        Assert.InRange(rates.Total("projects", "etags.now.304_rate"), 1, 100);
        Assert.InRange(rates.Total("projects", "etags.now.spared_queries"), 0.1, 1000);
        Assert.InRange(rates.Total("bff", "cache.now.hit_rate"), 1, 100);
        Assert.InRange(rates.Total("bff", "cache.now.304_rate"), 1, 100);
    }

    [Fact]
    public async Task Reads_without_a_condition_come_from_memory_and_are_no_304_for_the_client()
    {
        var site = await ReadOnceAndAgainAsync();
        var known = await site.Owner.GetAsync(site.AreaPath);
        var role = await site.Owner.GetAsync($"{site.ProjectPath}/collaborators");
        Assert.Equal(HttpStatusCode.OK, role.Status);

        await _work.MovesAsync(
            () => RepeatAsync(3, async () => Assert.Equal(known.Body, (await site.Owner.GetAsync(site.AreaPath)).Body)),
            ("bff", "cache.requests{outcome=validated}", 6),
            ("bff", "cache.responses", 3),
            ("bff", "cache.responses{outcome=not_modified}", 0),
            ("projects", "etags.reads{etags.outcome=not_modified}", 6),
            ("projects", "etags.reads{etags.outcome=generated}", 0));
    }

    [Fact]
    public async Task A_first_read_is_a_miss_of_both()
    {
        var site = await ReadOnceAndAgainAsync();

        await _work.MovesAsync(
            () => site.Owner.GetAsync($"{site.ProjectPath}/areas"),
            ("bff", "cache.requests{outcome=miss}", 1),
            ("bff", "cache.requests{outcome=validated}", 1),
            ("bff", "cache.responses{outcome=not_modified}", 0),
            ("projects", "etags.reads{etags.outcome=generated}", 1),
            ("projects", "etags.reads{etags.outcome=not_modified}", 1),
            ("projects", "etags.reads", 2));
    }

    [Fact]
    public async Task The_first_read_after_a_change_is_replaced_and_a_miss_of_the_service()
    {
        var site = await ReadOnceAndAgainAsync();
        var known = await site.Owner.GetAsync(site.AreaPath);
        await site.Owner.PostAsync($"{site.AreaPath}/zones", new { name = "New" });

        await _work.MovesAsync(
            async () => Assert.Equal(HttpStatusCode.OK, (await site.Owner.GetAsync(site.AreaPath, ("If-None-Match", known.ETag))).Status),
            ("bff", "cache.requests{outcome=replaced}", 1),
            ("bff", "cache.requests{outcome=validated}", 1),
            ("bff", "cache.responses{outcome=not_modified}", 0),
            ("projects", "etags.reads{etags.outcome=generated}", 1),
            ("projects", "etags.reads{etags.outcome=not_modified}", 1));
    }

    [Fact]
    public async Task A_composition_that_still_holds_is_a_304_for_the_client()
    {
        var site = await ReadOnceAndAgainAsync();
        var known = await site.Owner.GetAsync(site.ZonePath);

        await _work.MovesAsync(
            async () => Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.ZonePath, ("If-None-Match", known.ETag))).Status),
            ("bff", "cache.responses", 1),
            ("bff", "cache.responses{outcome=not_modified}", 1),
            ("bff", "cache.requests{outcome=miss}", 0),
            ("projects", "etags.reads{etags.outcome=generated}", 0),
            ("commissioning", "etags.reads{etags.outcome=not_modified}", 1),
            ("commissioning", "etags.reads{etags.outcome=generated}", 0));
    }

    [Theory]
    [InlineData("cache.validation.duration")]
    [InlineData("http.server.request.duration")]
    public async Task A_duration_leads_to_the_trace_that_it_was_measured_in(string instrument)
    {
        var site = await ReadOnceAndAgainAsync();
        var read = await TracedRead.SendAsync(system, site, site.AreaPath, ifNoneMatch: null);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);

        await system.Telemetry.WaitForMetricsAsync(
            metrics => metrics.Metrics.Where(metric => metric.Service == "bff" && metric.Name == instrument).SelectMany(metric => metric.Points).Any(point => point.ExemplarTraces.Contains(read.TraceId)),
            _ => $"No exemplar of {instrument} leads to {read.TraceId}.",
            limit.Token);
    }

    private async Task<Site> ReadOnceAndAgainAsync()
    {
        var site = await Site.CreateAsync(system);
        await RepeatAsync(2, () => site.Owner.GetAsync(site.AreaPath));
        return site;
    }

    private static async Task RepeatAsync(int times, Func<Task> work)
    {
        for (var time = 0; time < times; time++)
        {
            await work();
        }
    }

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|@", RegexOptions.IgnoreCase)]
    private static partial Regex Personal();
}
