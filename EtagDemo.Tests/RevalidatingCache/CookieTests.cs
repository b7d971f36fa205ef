using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>RFC 9111 7.3: Set-Cookie alone forbids no storing, but nobody who sets one leaves it to a heuristic to give it to others.</summary>
[Trait("Issue", "13.4")]
public class CookieTests
{
    private const string LongAgo = "Mon, 01 Jan 2001 00:00:00 GMT";

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("public", null, false)]
    [InlineData("must-revalidate", null, false)]
    [InlineData("no-cache", null, false)]
    [InlineData("max-age=0", null, false)]
    [InlineData("max-age=60, private", null, false)]
    [InlineData("max-age=60, private=\"Set-Cookie\"", null, false)]
    [InlineData("max-age=60", null, true)]
    [InlineData("s-maxage=60", null, true)]
    [InlineData(null, "Fri, 01 Jan 2100 00:00:00 GMT", true)]
    [InlineData(null, "0", false)]
    public async Task Response_with_a_cookie_is_for_others_only_with_explicit_freshness(string? cacheControl, string? expires, bool isStored)
    {
        var count = 0;
        await using var cached = await CachedOrigin.StartAsync(context => Answers.Ok(
            "x",
            [
                ("ETag", "\"1\""), ("Last-Modified", LongAgo), ("Set-Cookie", $"sid={Interlocked.Increment(ref count)}"),
                .. cacheControl is null ? [] : new[] { ("Cache-Control", cacheControl) },
                .. expires is null ? [] : new[] { ("Expires", expires) },
            ])(context));
        await cached.GetAsync("/a");
        Assert.Equal(isStored ? 1 : 0, cached.Store.Count);
        Assert.Equal(isStored ? "sid=1" : "sid=2", (await cached.GetAsync("/a"))["Set-Cookie"]);
    }

    [Fact]
    public async Task Heuristics_stay_for_responses_without_a_cookie()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Last-Modified", LongAgo)));
        await cached.GetAsync("/a");
        Assert.Contains("; hit", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
    }
}
