using System.Globalization;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class FreshnessTests
{
    [Theory]
    [Trait("Rfc", "36")]
    [InlineData("max-age=60", 59, true)]
    [InlineData("max-age=60", 60, false)]
    [InlineData("s-maxage=60, max-age=1", 59, true)]
    [InlineData("s-maxage=1, max-age=60", 2, false)]
    [InlineData("max-age=99999999999", 100000, true)]
    [InlineData("max-age=-1", 0, false)]
    [InlineData("max-age=60.5", 0, false)]
    [InlineData("max-age='60'", 0, false)]
    [InlineData("foo=\"max-age=60\", max-age=1", 2, false)]
    [InlineData("MAX-AGE=60", 30, true)]
    public async Task Response_is_fresh_for_as_long_as_it_says(string cacheControl, int seconds, bool isFresh)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", cacheControl), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await cached.GetAsync("/a");
        Assert.Equal(isFresh ? 1 : 2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "36")]
    [InlineData("60", true)]
    [InlineData("0", false)]
    [InlineData("-60", false)]
    [InlineData("not a date", false)]
    public async Task Expires_counts_where_there_is_no_max_age(string expires, bool isFresh)
    {
        await using var cached = await CachedOrigin.StartAsync();
        var value = int.TryParse(expires, CultureInfo.InvariantCulture, out var seconds) ? (cached.Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds)).ToString("r") : expires;
        cached.Origin.Answer = Answers.Counting(("Expires", value), ("ETag", "\"1\""));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a");
        Assert.Equal(isFresh ? 1 : 2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "36")]
    [InlineData(200, 100, 9, true)]
    [InlineData(200, 100, 11, false)]
    [InlineData(302, 100, 1, false)]
    [InlineData(200, 100000000, 86401, false)]
    public async Task Heuristic_freshness_is_a_tenth_of_the_age_at_most_a_day(int status, int modifiedAgo, int seconds, bool isFresh)
    {
        await using var cached = await CachedOrigin.StartAsync();
        cached.Origin.Answer = Answers.Status(status, "x", ("Last-Modified", (cached.Clock.GetUtcNow() - TimeSpan.FromSeconds(modifiedAgo)).ToString("r")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await cached.GetAsync("/a");
        Assert.Equal(isFresh ? 1 : 2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "36")]
    [InlineData("10", 20, "30")]
    [InlineData("10, 20", 0, "10")]
    [InlineData("x", 5, "5")]
    [InlineData(null, 7, "7")]
    public async Task Age_grows_from_what_was_received(string? received, int seconds, string age)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", received is null ? [("Cache-Control", "max-age=600")] : [("Cache-Control", "max-age=600"), ("Age", received)]));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(age, (await cached.GetAsync("/a"))["Age"]);
    }

    [Theory]
    [Trait("Rfc", "44")]
    [InlineData("no-cache", 2)]
    [InlineData("max-age=0", 2)]
    [InlineData("max-age=5", 2)]
    [InlineData("max-age=20", 1)]
    [InlineData("min-fresh=51", 2)]
    [InlineData("min-fresh=50", 1)]
    [InlineData("no-store", 2)]
    [InlineData("no-transform", 1)]
    [InlineData("only-if-cached", 1)]
    public async Task Request_directives_are_honoured_on_a_fresh_response(string directive, int requests)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(10));
        await cached.GetAsync("/a", ("Cache-Control", directive));
        Assert.Equal(requests, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "44")]
    [InlineData("max-age=60", "max-stale=20", 1)]
    [InlineData("max-age=60", "max-stale", 1)]
    [InlineData("max-age=60", "max-stale=5", 2)]
    [InlineData("max-age=60, must-revalidate", "max-stale=20", 2)]
    [InlineData("max-age=60, s-maxage=60", "max-stale=20", 2)]
    public async Task Max_stale_accepts_what_is_stale_unless_the_response_forbids(string cacheControl, string directive, int requests)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", cacheControl)));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(70));
        var answer = await cached.GetAsync("/a", ("Cache-Control", directive));
        Assert.Equal(requests, cached.Origin.Requests.Count);
        Assert.Equal(requests == 1, answer["Age"] == "70");
    }

    [Theory]
    [Trait("Rfc", "44")]
    [InlineData("/stored", 200)]
    [InlineData("/unknown", 504)]
    public async Task Only_if_cached_never_reaches_the_origin(string target, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.GetAsync("/stored");
        Assert.Equal(status, (await cached.GetAsync(target, ("Cache-Control", "only-if-cached"))).Status);
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    [Trait("Rfc", "44")]
    public async Task Pragma_no_cache_counts_where_there_is_no_cache_control()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a", ("Pragma", "no-cache"), ("Cache-Control", "max-age=60"));
        Assert.Single(cached.Origin.Requests);
        await cached.GetAsync("/a", ("Pragma", "no-cache"));
        Assert.Equal(2, cached.Origin.Requests.Count);
    }
}
