using System.Net;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Distributed;

/// <summary>The main job by evidence: what the processes did is read from their traces and from PostgreSQL's counters.</summary>
[Collection(OneSystem.Name)]
public sealed class MainJobTests(RunningSystem system)
{
    private static readonly string[] ProjectTables = ["projects", "collaborators", "areas", "zones"];

    [Fact]
    public async Task A_304_leaves_no_database_span_in_its_trace()
    {
        var site = await Site.CreateAsync(system);
        var first = await site.Owner.GetAsync(site.AreaPath);

        var (answer, _, spans) = await TracedRead.SendAsync(system, site, site.AreaPath, first.ETag);

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

        var (answer, _, spans) = await TracedRead.SendAsync(system, site, site.AreaPath, ifNoneMatch: null);

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

        var (answer, _, spans) = await TracedRead.SendAsync(system, site, site.AreaPath, first.ETag);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("New", answer.Body, StringComparison.Ordinal);
        Assert.Contains(spans, span => span is { Service: "projects", IsDatabase: true });
    }

    /// <summary>
    /// The auditor queries now and then, the less the less is stored; a read that queried would do so every time. So one stretch of reads without a statement is proof.
    /// </summary>
    [Fact]
    public async Task PostgreSQLs_statement_counters_stand_still_while_reads_are_validated()
    {
        var site = await Site.CreateAsync(system);
        Assert.True((await system.App.ResourceCommands.ExecuteCommandAsync("projects", "clear-etags")).Success);
        var first = await site.Owner.GetAsync(site.AreaPath);
        var counters = new StatementCounters((await system.App.GetConnectionStringAsync("projects-db"))!);

        await Eventually.HoldsAsync(async () =>
        {
            var before = await counters.OnTablesAsync(ProjectTables);
            for (var round = 0; round < 10; round++)
            {
                Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.AreaPath, ("If-None-Match", first.ETag))).Status);
                Assert.Equal(first.Body, (await site.Owner.GetAsync(site.AreaPath)).Body);
            }

            return await counters.OnTablesAsync(ProjectTables) == before;
        });

        var still = await counters.OnTablesAsync(ProjectTables);
        await site.Owner.PatchAsync(site.AreaPath, new { name = "Changed" });
        Assert.NotEqual(still, await counters.OnTablesAsync(ProjectTables));
    }
}
