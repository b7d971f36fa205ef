using System.Diagnostics;
using System.Net;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>The main job by evidence: what the processes did is read from their traces and from PostgreSQL's counters.</summary>
[Collection(OneSystem.Name)]
public sealed class MainJobTests(RunningSystem system)
{
    private static readonly TimeSpan TraceLimit = TimeSpan.FromSeconds(30);
    private static readonly string[] ProjectTables = ["projects", "collaborators", "areas", "zones"];

    [Fact]
    public async Task A_304_leaves_no_database_span_in_its_trace()
    {
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);

        var (answer, spans) = await TracedAsync(site, first.ETag);

        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Contains(spans, span => span is { Service: "bff", IsServer: true });
        Assert.Contains(spans, span => span is { Service: "projects", IsServer: true });
        Assert.DoesNotContain(spans, span => span.IsDatabase);
    }

    [Fact]
    public async Task A_200_from_the_gateways_memory_was_validated_without_a_query()
    {
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);

        var (answer, spans) = await TracedAsync(site, ifNoneMatch: null);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(first.Body, answer.Body);
        Assert.Contains("fwd-status=304", answer.Header("Cache-Status"), StringComparison.Ordinal);
        Assert.DoesNotContain(spans, span => span.IsDatabase);
    }

    [Fact]
    public async Task The_first_read_after_a_change_does_query()
    {
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);
        await site.Owner.PostAsync($"{site.AreaPath}/zones", new { name = "New" });

        var (answer, spans) = await TracedAsync(site, first.ETag);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("New", answer.Body, StringComparison.Ordinal);
        Assert.Contains(spans, span => span is { Service: "projects", IsDatabase: true });
    }

    [Fact]
    public async Task PostgreSQLs_statement_counters_stand_still_while_reads_are_validated()
    {
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);
        var counters = new StatementCounters((await system.App.GetConnectionStringAsync("projects-db"))!);
        var before = await counters.OnTablesAsync(ProjectTables);

        for (var round = 0; round < 20; round++)
        {
            Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.AreaPath, ("If-None-Match", first.ETag))).Status);
            Assert.Equal(first.Body, (await site.Owner.GetAsync(site.AreaPath)).Body);
        }

        Assert.Equal(before, await counters.OnTablesAsync(ProjectTables));
        await site.Owner.PatchAsync(site.AreaPath, new { name = "Changed" });
        Assert.NotEqual(before, await counters.OnTablesAsync(ProjectTables));
    }

    private async Task<(Answer Answer, IReadOnlyList<ReceivedSpan> Spans)> TracedAsync(Site site, string? ifNoneMatch)
    {
        using var limit = new CancellationTokenSource(TraceLimit, TimeProvider.System);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var headers = new List<(string, string)> { ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01") };
        if (ifNoneMatch is not null)
        {
            headers.Add(("If-None-Match", ifNoneMatch));
        }

        var answer = await site.Owner.GetAsync(site.AreaPath, [.. headers]);

        // A process exports its spans in the order in which they ended, so a query's span arrives no later than the one of the request that made it.
        var spans = await system.Telemetry.WaitForTraceAsync(
            trace,
            known => known.Any(span => span is { Service: "bff", IsServer: true }) && known.Count(span => span is { Service: "projects", IsServer: true }) >= 2,
            limit.Token);
        return (answer, spans);
    }
}
