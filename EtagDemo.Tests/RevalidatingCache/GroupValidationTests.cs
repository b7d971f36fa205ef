using EtagDemo.HttpSemantics;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Validations that travel together, over real HTTP.</summary>
public class GroupValidationTests
{
    private const int Count = 12;

    private readonly GroupingOrigin _groups = new();

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Validations_that_wait_travel_in_one_request_and_each_client_gets_what_is_current(HttpProtocols protocols)
    {
        await using var cached = await StartAsync(protocols);
        _groups.Change("/3");
        var answers = await TogetherAsync(cached, []);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i == 3 ? "/3 2" : $"/{i} 1"), answers.Select(answer => answer.Body));
        Assert.Equal((1, Count), (_groups.Groups, _groups.Grouped));
        Assert.All(answers.Where(answer => answer.Body != "/3 2"), answer => Assert.Equal("RevalidatingCache; fwd=stale; fwd-status=304; stored; detail=response-no-cache", answer.CacheStatus));
        Assert.Equal("RevalidatingCache; fwd=stale; fwd-status=200; ttl=0; stored; detail=response-no-cache", answers[3].CacheStatus);
    }

    [Fact]
    public async Task Clients_own_condition_is_answered_from_what_the_group_confirmed()
    {
        await using var cached = await StartAsync();
        _groups.Change("/3");
        var answers = await TogetherAsync(cached, [("If-None-Match", "\"-0.1\", \"-3.1\"")]);
        Assert.Equal(304, answers[0].Status);
        Assert.All(answers[1..], answer => Assert.Equal(200, answer.Status));
        Assert.Equal("/3 2", answers[3].Body);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(204)]
    public async Task Origin_that_does_not_answer_groups_as_agreed_is_asked_in_the_ordinary_way(int status)
    {
        await using var cached = await StartAsync();
        _groups.Refuses = status;
        _groups.Change("/3");
        var answers = await TogetherAsync(cached, []);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i == 3 ? "/3 2" : $"/{i} 1"), answers.Select(answer => answer.Body));
        Assert.Equal(1, _groups.Groups);
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Cookie", "session=1")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("Pragma", "no-cache")]
    [InlineData("Range", "bytes=0-1")]
    public async Task Request_with_a_field_that_an_origin_might_decide_by_goes_itself(string name, string value)
    {
        await using var cached = await StartAsync();
        var seen = cached.Origin.Requests.Count;
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => cached.GetAsync($"/{i}", (name, value))));
        Assert.Equal(0, _groups.Groups);
        Assert.All(cached.Origin.Requests.Skip(seen), request => Assert.Equal(value, request[name]));
        Assert.Equal(Count, cached.Origin.Requests.Count - seen);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Keys_go_no_further_than_the_cache(HttpProtocols protocols)
    {
        await using var cached = await StartAsync(protocols);
        foreach (var answer in (Exchange[])[await cached.GetAsync("/new"), await cached.GetAsync("/new"), await cached.SendAsync("HEAD", "/head", [])])
        {
            Assert.Null(answer[GroupValidation.KeyFieldName]);
        }
    }

    [Fact]
    public async Task Who_selects_nothing_stored_never_gets_what_is_stored_for_another()
    {
        _groups.VariesBy = "x-user";
        await using var cached = await StartAsync();
        var (gates, busy) = await KeepBusyAsync(cached);
        var seen = cached.Origin.Requests.Count;
        var together = Enumerable.Range(0, Count).Select(i => cached.GetAsync($"/{i}", ("x-user", "ada"))).ToArray();
        while (cached.Groups.Waiting + cached.Origin.Requests.Count - seen < Count)
        {
            await Task.Yield();
        }

        Array.ForEach(gates, gate => gate.Open());
        await Task.WhenAll(busy);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"/{i}|ada 1"), (await Task.WhenAll(together)).Select(answer => answer.Body));
    }

    [Fact]
    public async Task Nothing_is_grouped_or_asked_for_unless_it_is_agreed_upon()
    {
        await using var cached = await CachedOrigin.StartAsync(_groups.AnswerAsync);
        await cached.GetAsync("/a", (GroupValidation.WantFieldName, "?0"));
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => cached.GetAsync("/a")));
        Assert.Equal(0, _groups.Groups);
        Assert.All(cached.Origin.Requests, request => Assert.NotEqual("?1", request[GroupValidation.WantFieldName]));
    }

    private async Task<CachedOrigin> StartAsync(HttpProtocols protocols = HttpProtocols.Http1)
    {
        // Only what is under way decides when a group goes: the limit of the wait is not reached.
        var cached = await CachedOrigin.StartAsync(_groups.AnswerAsync, options => (options.GroupValidation, options.GroupWaitLimit) = (true, TimeSpan.FromHours(1)), readsBodies: false, protocols: protocols);
        for (var i = 0; i < Count; i++)
        {
            await cached.GetAsync($"/{i}");
        }

        return cached;
    }

    /// <summary>Sends one request for each path while two others keep the origin busy, so that all of them wait; then lets go.</summary>
    private async Task<Exchange[]> TogetherAsync(CachedOrigin cached, (string Name, string Value)[] fields)
    {
        var (gates, busy) = await KeepBusyAsync(cached);
        var together = Enumerable.Range(0, Count).Select(i => cached.GetAsync($"/{i}", fields)).ToArray();
        while (cached.Groups.Waiting < Count)
        {
            await Task.Yield();
        }

        gates[0].Open();
        var answers = await Task.WhenAll(together);
        gates[1].Open();
        await Task.WhenAll(busy);
        return answers;
    }

    private async Task<(Gate[] Gates, Task<Exchange>[] Busy)> KeepBusyAsync(CachedOrigin cached)
    {
        await cached.GetAsync("/busy/0");
        await cached.GetAsync("/busy/1");
        Gate[] gates = [new(), new()];
        _groups.Passes = context => context.Request.Path.StartsWithSegments("/busy", out var rest) ? gates[rest.Value![1] - '0'].PassAsync() : Task.CompletedTask;
        var busy = new[] { cached.GetAsync("/busy/0"), cached.GetAsync("/busy/1") };
        await Task.WhenAll(gates.Select(gate => gate.Arrived));
        return (gates, busy);
    }
}
