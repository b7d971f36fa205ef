using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class StaleTests
{
    [Theory]
    [Trait("Rfc", "41")]
    [InlineData("max-age=10, stale-if-error=60", 30, 200)]
    [InlineData("max-age=10, stale-if-error=60", 80, 503)]
    [InlineData("max-age=10", 30, 503)]
    [InlineData("max-age=10, stale-if-error=60, must-revalidate", 30, 503)]
    [InlineData("no-cache, stale-if-error=60", 30, 503)]
    public async Task Stale_stands_in_for_a_failing_origin_only_where_allowed(string cacheControl, int seconds, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(Answers.Ok("one", ("Cache-Control", cacheControl), ("ETag", "\"1\"")), Answers.Status(503, "down")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var answer = await cached.GetAsync("/a");
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? $"{seconds}" : null, answer["Age"]);
    }

    [Theory]
    [Trait("Rfc", "41")]
    [Trait("Rfc", "27")]
    [InlineData("max-age=10, stale-if-error=60", 200)]
    [InlineData("max-age=10, must-revalidate", 504)]
    [InlineData("max-age=10", 502)]
    public async Task Origin_that_breaks_off_gives_stale_or_an_error(string cacheControl, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("Cache-Control", cacheControl), ("ETag", "\"1\"")),
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            }));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(status, (await cached.GetAsync("/a")).Status);
    }

    [Fact]
    [Trait("Rfc", "41")]
    public async Task Stale_while_revalidate_answers_at_once_and_validates_behind()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("one", ("Cache-Control", "max-age=10, stale-while-revalidate=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            context.Response.Headers.ContentLength = 3;
            await Answers.Ok("two", ("Cache-Control", "max-age=10"), ("ETag", "\"2\""))(context);
        };
        var stale = await cached.GetAsync("/a");
        var staleAgain = await cached.GetAsync("/a");
        Assert.Equal(("one", "one", "30"), (stale.Body, staleAgain.Body, stale["Age"]));
        Assert.Contains("; hit; ttl=-20; detail=stale-while-revalidate", stale.CacheStatus, StringComparison.Ordinal);
        await gate.Arrived;
        gate.Open();
        // Whoever needs the origin waits for the flight of the validation, so this sees its end.
        Assert.Equal("two", (await cached.GetAsync("/a", ("Cache-Control", "max-age=5"))).Body);
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    [Trait("Rfc", "41")]
    public async Task Staleness_has_a_limit_of_its_own()
    {
        await using var cached = await CachedOrigin.StartAsync(
            Answers.Counting(("Cache-Control", "max-age=10, stale-while-revalidate=999999999")), options => options.StaleLimit = TimeSpan.FromSeconds(20));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("body 2", (await cached.GetAsync("/a")).Body);
    }
}
