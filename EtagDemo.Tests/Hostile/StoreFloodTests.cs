using System.Net;
using System.Text.Json.Nodes;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Hostile;

/// <summary>Requests that are made to fill the gateway's memory. It stays within its bounds, and what others read is still there.</summary>
[Collection(OneSystem.Name)]
public sealed class StoreFloodTests(RunningSystem system)
{
    [Fact]
    public async Task Hundreds_of_variants_of_one_resource_leave_the_others_where_they_are()
    {
        var (site, before) = await KnownAsync();

        await FloodAsync(600, number => site.Owner.GetAsync(site.ProjectPath, ("Accept-Encoding", $"br;q=0.{number:000}, x-{number}"), ("Accept-Language", $"x-{number}"), ("Accept", $"x/{number}")));

        await AssertStillKeptAsync(site, before, grownByAtMost: 60);
    }

    [Fact]
    public async Task Hundreds_of_callers_of_one_resource_leave_the_others_where_they_are()
    {
        var (site, before) = await KnownAsync();

        await FloodAsync(400, number => system.As($"flood-{number}-{site.Zone}@example.org").GetAsync("/projects"));

        await AssertStillKeptAsync(site, before, grownByAtMost: 60);
    }

    [Fact]
    public async Task Hundreds_of_addresses_where_nothing_is_are_not_kept()
    {
        var (site, before) = await KnownAsync();

        await FloodAsync(400, number => site.Owner.GetAsync(number % 2 == 0 ? $"/scenarios/none-{number}" : $"/products/none-{number}?{number}"));

        await AssertStillKeptAsync(site, before, grownByAtMost: 20);
    }

    [Fact]
    public async Task A_query_that_no_route_takes_makes_no_key()
    {
        var (site, before) = await KnownAsync();

        await FloodAsync(200, number => site.Owner.GetAsync($"{site.AreaPath}?_={number}"));

        await AssertStillKeptAsync(site, before, grownByAtMost: 20);
    }

    private async Task<(Site Site, int Responses)> KnownAsync()
    {
        var site = await Site.CreateAsync(system);
        await site.Owner.GetAsync(site.AreaPath);
        await site.Owner.GetAsync(site.ProjectPath);
        return (site, (await StoreAsync()).Responses);
    }

    private static async Task FloodAsync(int requests, Func<int, Task<Answer>> send)
    {
        foreach (var some in Enumerable.Range(0, requests).Chunk(20))
        {
            Assert.All(await Task.WhenAll(some.Select(send)), answer => Assert.True((int)answer.Status is < 500, answer.Body));
        }
    }

    private async Task AssertStillKeptAsync(Site site, int before, int grownByAtMost)
    {
        var (responses, bytes) = await StoreAsync();
        Assert.InRange(responses - before, int.MinValue, grownByAtMost);
        Assert.InRange(bytes, 1, 256L << 20);
        var kept = await site.Owner.GetAsync(site.AreaPath);
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains("fwd-status=304", kept.Header("Cache-Status"), StringComparison.Ordinal);
    }

    private async Task<(int Responses, long Bytes)> StoreAsync()
    {
        using var inside = system.App.CreateHttpClient("bff", "internal");
        var counted = JsonNode.Parse(await inside.GetStringAsync(new Uri("/_cache", UriKind.Relative)))!;
        return ((int)counted["responses"]!, (long)counted["bytes"]!);
    }
}
