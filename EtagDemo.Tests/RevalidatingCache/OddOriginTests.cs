using System.Text.Json;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 7.</summary>
public sealed class OddOriginTests
{
    public static TheoryData<string> Odd => [.. OddResponses.All.Keys];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_response_is_the_origins_failure_and_never_stored(string kind)
    {
        await using var origin = new ClosingOrigin { Answer = OddResponses.All[kind] };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        foreach (var method in (string[])["GET", "QUERY", "POST"])
        {
            AssertRefused(await cached.SendAsync(method, "/a", []));
        }

        Assert.Equal(0, cached.Store.Count);
        Assert.Equal(0, cached.Flights.Count);
        Assert.Contains("detail=invalid-response", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Stale_if_error_covers_an_odd_response(string kind)
    {
        await using var origin = new ClosingOrigin { Answer = ClosingOrigin.Ok("Cache-Control: max-age=10, stale-if-error=60\r\nETag: \"1\"", "one") };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        origin.Answer = OddResponses.All[kind];
        var answer = await cached.GetAsync("/a");
        Assert.Equal((200, "one"), (answer.Status, answer.Body));
        Assert.Contains("detail=stale-if-error", answer.CacheStatus, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max-age=10, must-revalidate")]
    [InlineData("max-age=10")]
    public async Task Odd_response_to_a_validation_is_a_502(string cacheControl)
    {
        await using var origin = new ClosingOrigin { Answer = ClosingOrigin.Ok($"Cache-Control: {cacheControl}\r\nETag: \"1\"", "one") };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        origin.Answer = OddResponses.All["status 999"];
        AssertRefused(await cached.GetAsync("/a"));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Client_with_the_cache_in_its_chain_sees_a_failure_and_stores_nothing(string kind)
    {
        await using var origin = new ClosingOrigin { Answer = OddResponses.All[kind] };
        using var cache = new CachingClient();
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => cache.Client.GetAsync(origin.Address));
        Assert.Equal(HttpRequestError.InvalidResponse, failure.HttpRequestError);
        Assert.Equal(0, cache.Services.GetRequiredService<ResponseStore>().Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length:   5  \r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0005\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200, "hello")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 200 OK\r\nX-A: a\tb\r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    // HttpClient reads NUL and CR as spaces, the other thing that RFC 9110 5.5 allows.
    [InlineData("HTTP/1.1 200 OK\r\nX-A: a\0b\rc\r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n", 204, "")]
    [InlineData("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n", 205, "")]
    [InlineData("HTTP/1.1 205 Reset Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 205, "")]
    [InlineData("HTTP/1.1 205 Reset Content\r\n\r\n", 205, "")]
    [InlineData("HTTP/1.1 299 Whatever\r\nContent-Length: 5\r\n\r\nhello", 299, "hello")]
    [InlineData("HTTP/1.1 599 Whatever\r\nContent-Length: 5\r\n\r\nhello", 599, "hello")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    public async Task What_is_unusual_but_right_passes(string response, int status, string body)
    {
        await using var origin = new ClosingOrigin { Answer = response };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var answer = await cached.GetAsync("/a");
        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len")]
    public async Task Origin_that_breaks_off_before_its_head_is_a_502_that_explains_itself(string response)
    {
        await using var origin = new ClosingOrigin { Answer = response };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        AssertRefused(await cached.GetAsync("/a"));
        AssertRefused(await cached.SendAsync("PUT", "/a", []));
    }

    [Fact]
    public async Task Client_that_asks_for_only_what_is_cached_gets_an_explanation_too()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var answer = await cached.GetAsync("/a", ("Cache-Control", "only-if-cached"));
        Assert.Equal((504, "application/problem+json"), (answer.Status, answer["Content-Type"]));
    }

    private static void AssertRefused(Exchange answer)
    {
        Assert.Equal((502, "application/problem+json"), (answer.Status, answer["Content-Type"]));
        Assert.StartsWith("RevalidatingCache; fwd=", answer.CacheStatus, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal((502, "Bad Gateway"), (problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("title").GetString()));
        Assert.True(Uri.IsWellFormedUriString(problem.RootElement.GetProperty("type").GetString(), UriKind.Absolute));
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(OddResponses.Secret, answer.Body + string.Join(' ', answer.Fields.Values), StringComparison.Ordinal);
        Assert.Null(answer["X-A"]);
    }
}
