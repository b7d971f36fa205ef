using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>What a response must fulfil to be stored and selected holds after an update by a 304 or by an answer to HEAD too.</summary>
[Trait("Issue", "13.3")]
[Trait("Rfc", "34")]
public class RestrictingUpdateTests
{
    private const string ETag = "\"1\"";

    [Theory]
    [InlineData("GET", "Cache-Control", "private, max-age=60")]
    [InlineData("GET", "Cache-Control", "private=\"x\", max-age=60")]
    [InlineData("GET", "Cache-Control", "no-store, max-age=60")]
    [InlineData("GET", "CDN-Cache-Control", "private, max-age=60")]
    [InlineData("GET", "Vary", "*")]
    [InlineData("HEAD", "Cache-Control", "private, max-age=60")]
    [InlineData("HEAD", "Cache-Control", "no-store, max-age=60")]
    [InlineData("HEAD", "Vary", "*")]
    public async Task Response_that_may_not_be_stored_any_more_is_for_the_one_who_asked_only(string method, string field, string value)
    {
        await using var cached = await StartAsync();
        cached.Origin.Answer = method == "GET"
            ? Answers.Status(304, "", ("ETag", ETag), (field, value))
            : Answers.Ok("", ("ETag", ETag), ("Content-Length", "3"), (field, value));
        var validated = await cached.SendAsync(method, "/a", []);
        Assert.Equal((200, method == "GET" ? "one" : ""), (validated.Status, validated.Body));
        Assert.DoesNotContain("stored", validated.CacheStatus, StringComparison.Ordinal);
        Assert.Equal(0, cached.Store.Count);
        cached.Origin.Answer = Answers.Ok("two", ("Cache-Control", "max-age=60"));
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task No_cache_of_an_update_is_validated_from_then_on(string method)
    {
        await using var cached = await StartAsync();
        cached.Origin.Answer = method == "GET"
            ? Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "no-cache, max-age=60"))
            : Answers.Ok("", ("ETag", ETag), ("Content-Length", "3"), ("Cache-Control", "no-cache, max-age=60"));
        await cached.SendAsync(method, "/a", []);
        cached.Origin.Answer = Answers.Ok("two", ("ETag", "\"2\""), ("Cache-Control", "no-cache"));
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
        Assert.Equal(ETag, cached.Origin.LastRequest["If-None-Match"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task New_Vary_selects_from_then_on(string method)
    {
        await using var cached = await StartAsync();
        cached.Origin.Answer = method == "GET"
            ? Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "max-age=60"), ("Vary", "X-User"))
            : Answers.Ok("", ("ETag", ETag), ("Content-Length", "3"), ("Cache-Control", "max-age=60"), ("Vary", "X-User"));
        await cached.SendAsync(method, "/a", [("X-User", "a")]);
        cached.Origin.Answer = Answers.Ok("two", ("Cache-Control", "max-age=60"), ("Vary", "X-User"));
        Assert.Equal("two", (await cached.GetAsync("/a", ("X-User", "b"))).Body);
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
        Assert.Equal("one", (await cached.GetAsync("/a", ("X-User", "a"))).Body);
        Assert.Equal(3, cached.Store.Count);
    }

    [Fact]
    public async Task Update_that_is_for_the_authorised_only_does_not_freshen_what_the_others_have()
    {
        await using var cached = await StartAsync();
        cached.Origin.Answer = Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "max-age=60"), ("X-For", "authorised"));
        Assert.Equal("one", (await cached.GetAsync("/a", ("Authorization", "Basic eDp5"))).Body);
        cached.Origin.Answer = Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "max-age=60"));
        var other = await cached.GetAsync("/a");
        Assert.Equal(("one", null), (other.Body, other["X-For"]));
        Assert.Equal(3, cached.Origin.Requests.Count);
        Assert.Contains("; hit", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Issue", "13.4")]
    public async Task Cookie_of_an_update_without_explicit_freshness_is_for_nobody_else()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("one", ("ETag", ETag), ("Cache-Control", "no-cache")));
        await cached.GetAsync("/a");
        cached.Origin.Answer = Answers.Status(304, "", ("ETag", ETag), ("Set-Cookie", "sid=mine"));
        Assert.Equal("sid=mine", (await cached.GetAsync("/a"))["Set-Cookie"]);
        cached.Origin.Answer = Answers.Validating(ETag, "one", ("Cache-Control", "no-cache"));
        Assert.Null((await cached.GetAsync("/a"))["Set-Cookie"]);
    }

    [Fact]
    public async Task Those_who_wait_do_not_share_a_response_that_became_private()
    {
        await using var cached = await StartAsync();
        var (first, second) = (new Gate(), new Gate());
        cached.Origin.Answer = async context =>
        {
            await first.PassAsync();
            await Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "no-cache"))(context);
        };
        var leader = cached.GetAsync("/a", ("X-User", "0"));
        await first.Arrived;
        cached.Origin.Answer = async context =>
        {
            await second.PassAsync();
            await Answers.Status(304, "", ("ETag", ETag), ("Cache-Control", "private"), ("X-For", context.Request.Headers["X-User"].ToString()))(context);
        };
        var waiting = new List<Task<Exchange>>();
        for (var i = 1; i <= 3; i++)
        {
            waiting.Add(cached.GetAsync("/a", ("X-User", $"{i}")));
            await Fixtures.Eventually.HoldsAsync(() => Task.FromResult(cached.Flights.Waiting == i));
        }

        first.Open();
        second.Open();
        await leader;
        var answers = await Task.WhenAll(waiting);
        Assert.Equal(["1", "2", "3"], answers.Select(answer => answer["X-For"]));
    }

    private static async Task<CachedOrigin> StartAsync()
    {
        var cached = await CachedOrigin.StartAsync(Answers.Ok("one", ("ETag", ETag), ("Cache-Control", "max-age=1"), ("Content-Length", "3")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(2));
        return cached;
    }
}
