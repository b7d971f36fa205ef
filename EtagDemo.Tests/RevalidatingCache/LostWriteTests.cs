using System.Net;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 8: whether a write whose answer was lost was carried out, nobody knows.</summary>
public sealed class LostWriteTests
{
    [Theory]
    [InlineData("POST", "abort")]
    [InlineData("PUT", "abort")]
    [InlineData("DELETE", "abort")]
    [InlineData("PATCH", "abort")]
    [InlineData("M-SEARCH", "abort")]
    [InlineData("PUT", "502")]
    [InlineData("PUT", "504")]
    [InlineData("POST", "502")]
    public async Task Lost_write_invalidates_as_a_successful_one_does(string method, string loss)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(Answers.Ok("one", ("Cache-Control", "max-age=60")), Lose(loss), Answers.Ok("two", ("Cache-Control", "max-age=60"))));
        await cached.GetAsync("/a");
        var lost = await cached.SendAsync(method, "/a", [], new StringContent("x"));
        Assert.Equal(loss == "504" ? 504 : 502, lost.Status);
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("TRACE")]
    public async Task Lost_safe_request_invalidates_nothing(string method)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(Answers.Ok("one", ("Cache-Control", "max-age=60")), Lose("abort"), Answers.Ok("two")));
        await cached.GetAsync("/a");
        await cached.SendAsync(method, "/a", []);
        Assert.Equal("one", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Odd_answer_to_a_write_says_nothing_of_its_outcome_either()
    {
        await using var origin = new ClosingOrigin { Answer = ClosingOrigin.Ok("Cache-Control: max-age=600", "one") };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await cached.GetAsync("/a");
        origin.Answer = OddResponses.All["status 999"];
        Assert.Equal(502, (await cached.SendAsync("PUT", "/a", [])).Status);
        origin.Answer = ClosingOrigin.Ok("Cache-Control: max-age=600", "two");
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Write_whose_client_went_away_invalidates()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("one", ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        var gate = new Gate();
        var aborted = new TaskCompletionSource();
        cached.Origin.Answer = async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await gate.PassAsync();
        };
        using var leaves = new CancellationTokenSource();
        var writing = cached.SendAsync("PUT", "/a", [], new StringContent("x"), leaves.Token);
        await gate.Arrived;
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        await aborted.Task;
        gate.Open();
        cached.Origin.Answer = Answers.Ok("two");
        // The origin learns of it before the gateway's own work on the request is over.
        while ((await cached.GetAsync("/a")).Body != "two")
        {
            await Task.Yield();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_with_the_cache_in_its_chain_invalidates_too(bool isAborted)
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Ok("one", ("Cache-Control", "max-age=600"));
        using var cache = new CachingClient();
        var address = new Uri(origin.Address, "/a");
        await cache.Client.GetStringAsync(address);
        origin.Answer = Lose(isAborted ? "abort" : "502");
        if (isAborted)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => cache.Client.PutAsync(address, new StringContent("x")));
        }
        else
        {
            using var lost = await cache.Client.PutAsync(address, new StringContent("x"));
            Assert.Equal(HttpStatusCode.BadGateway, lost.StatusCode);
        }

        origin.Answer = Answers.Ok("two", ("Cache-Control", "max-age=600"));
        Assert.Equal("two", await cache.Client.GetStringAsync(address));
    }

    private static RequestDelegate Lose(string loss) => loss == "abort"
        ? context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }
        : Answers.Status(int.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), "lost");
}
