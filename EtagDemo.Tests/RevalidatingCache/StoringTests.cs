using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class StoringTests
{
    [Theory]
    [Trait("Rfc", "24")]
    [InlineData("max-age=60", true)]
    [InlineData("s-maxage=60", true)]
    [InlineData("no-store, max-age=60", false)]
    [InlineData("private, max-age=60", false)]
    [InlineData("private=\"x-user\", max-age=60", false)]
    [InlineData("max-age=60, no-store, must-understand", true)]
    public async Task Response_is_stored_as_its_directives_say(string cacheControl, bool isStored)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", cacheControl), ("ETag", "\"1\"")));
        var first = await cached.GetAsync("/a");
        var second = await cached.GetAsync("/a");
        Assert.Equal(isStored, first.Body == second.Body);
        Assert.Equal(isStored ? 1 : 0, cached.Store.Count);
    }

    [Theory]
    [Trait("Rfc", "24")]
    [InlineData(200, true)]
    [InlineData(404, true)]
    [InlineData(599, true)]
    [InlineData(206, false)]
    [InlineData(428, false)]
    public async Task Final_statuses_with_a_lifetime_are_stored(int status, bool isStored)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Status(status, "x", ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        var second = await cached.GetAsync("/a");
        Assert.Equal(status, second.Status);
        Assert.Equal(isStored ? 1 : 2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "25")]
    [InlineData("max-age=60", 2)]
    [InlineData("max-age=60, public", 1)]
    [InlineData("s-maxage=60", 1)]
    [InlineData("max-age=60, must-revalidate", 1)]
    public async Task Answer_to_authorised_request_is_for_others_only_when_allowed(string cacheControl, int requests)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", cacheControl)));
        await cached.GetAsync("/a", ("Authorization", "Basic eDp5"));
        await cached.GetAsync("/a");
        Assert.Equal(requests, cached.Origin.Requests.Count);
    }

    [Fact]
    [Trait("Rfc", "28")]
    public async Task Unknown_fields_are_stored_and_those_of_the_connection_are_not()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("X-Unknown", "kept"), ("Connection", "x-hop"), ("X-Hop", "1"), ("Keep-Alive", "timeout=5")));
        var first = await cached.GetAsync("/a", ("Connection", "x-mine"), ("X-Mine", "1"));
        var hit = await cached.GetAsync("/a");
        Assert.Null(cached.Origin.LastRequest["X-Mine"]);
        Assert.Equal("1.1 revalidating-cache", cached.Origin.LastRequest["Via"]);
        Assert.Null(first["X-Hop"]);
        Assert.Contains("; hit", hit.CacheStatus, StringComparison.Ordinal);
        Assert.Equal("kept", hit["X-Unknown"]);
        Assert.Null(hit["X-Hop"]);
        Assert.Null(hit["Keep-Alive"]);
    }

    [Theory]
    [Trait("Rfc", "26")]
    [InlineData("max-age=60", "no-store", true)]
    [InlineData("no-store", "max-age=60", false)]
    [InlineData("max-age=x", "max-age=60", true)]
    [InlineData("", "max-age=60", true)]
    [InlineData("max-age=\"60\"", "no-store", false)]
    public async Task Valid_targeted_field_wins_over_cache_control(string targeted, string cacheControl, bool isStored)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("CDN-Cache-Control", targeted), ("Cache-Control", cacheControl)));
        var first = await cached.GetAsync("/a");
        Assert.Equal(isStored, first.Body == (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [Trait("Rfc", "26")]
    [InlineData("max-age=10, stale-if-error=60", 200)]
    [InlineData("max-age=10, must-revalidate, stale-if-error=60", 503)]
    [InlineData("max-age=10, no-cache, stale-if-error=60", 503)]
    [InlineData("s-maxage=10, stale-if-error=60", 503)]
    public async Task Targeted_field_says_when_stale_may_be_served(string targeted, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("CDN-Cache-Control", targeted), ("Cache-Control", "no-store"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        cached.Origin.Answer = Answers.Status(503, "down");
        Assert.Equal(status, (await cached.GetAsync("/a")).Status);
    }

    [Fact]
    [Trait("Rfc", "26")]
    public async Task Own_targeted_field_wins_over_that_of_all_CDNs()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("CDN-Cache-Control", "no-store"), ("Revalidating-Cache-Control", "max-age=60")));
        var first = await cached.GetAsync("/a");
        Assert.Equal(first.Body, (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [Trait("Rfc", "45")]
    [InlineData("max-age=60", "no-store")]
    [InlineData("no-store", "max-age=60")]
    public async Task Directives_on_several_lines_equal_the_combined_ones(string first, string second)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", first), ("Cache-Control", second)));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a");
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "45")]
    [InlineData("Vary", ",,,")]
    [InlineData("Vary", "a b")]
    [InlineData("ETag", "W/unquoted\"")]
    [InlineData("Date", "yesterday")]
    [InlineData("Age", "old")]
    [InlineData("Expires", "0")]
    [InlineData("Cache-Groups", "((")]
    [InlineData("Cache-Control", "=,\"")]
    public async Task Invalid_values_never_break_the_answer(string name, string value)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("body", (name, value), ("Last-Modified", "Mon, 01 Jan 2029 00:00:00 GMT")));
        Assert.Equal("body", (await cached.GetAsync("/a")).Body);
        Assert.Equal("body", (await cached.GetAsync("/a")).Body);
    }
}
