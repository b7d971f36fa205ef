using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 20: Age says that a response was not made or validated for this request (RFC 9111 5.1), and what was made this moment is not stale by a second.</summary>
[Trait("Rfc", "36")]
public sealed class FirstHandTests
{
    [Theory]
    [InlineData("no-cache", null, null, "ttl=0")]
    [InlineData("max-age=60", null, null, "ttl=58")]
    [InlineData("max-age=1", null, null, "ttl=0")]
    [InlineData("max-age=60", "30", "32", "ttl=28")]
    [InlineData("max-age=10", "30", "32", "ttl=-22")]
    [InlineData("no-cache", "0", "2", "ttl=-2")]
    public async Task New_response_has_an_age_only_if_a_cache_gave_it_one(string cacheControl, string? received, string? sent, string ttl)
    {
        await using var cached = await CachedOrigin.StartAsync();
        cached.Origin.Answer = async context =>
        {
            // The way here takes two seconds, which is the response's age by 4.2.3.
            cached.Clock.Advance(TimeSpan.FromSeconds(2));
            await Answers.Ok("x", [("Content-Length", "1"), ("ETag", "\"1\""), ("Cache-Control", cacheControl), .. received is null ? ((string, string)[])[] : [("Age", received)]])(context);
        };
        var answer = await cached.GetAsync("/a");
        Assert.Equal(sent, answer["Age"]);
        Assert.Contains($"; {ttl}; stored", answer.CacheStatus, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("7", "9")]
    public async Task Validated_response_has_an_age_only_if_a_cache_validated_it(string? received, string? sent)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Content-Length", "1"), ("ETag", "\"1\""), ("Cache-Control", "no-cache")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        cached.Origin.Answer = async context =>
        {
            cached.Clock.Advance(TimeSpan.FromSeconds(2));
            await Answers.Status(304, "", [("ETag", "\"1\""), .. received is null ? ((string, string)[])[] : [("Age", received)]])(context);
        };
        var answer = await cached.GetAsync("/a");
        Assert.Equal((200, sent), (answer.Status, answer["Age"]));
    }

    [Theory]
    [InlineData("max-age=60", "", "32")]
    [InlineData("max-age=10", "max-stale", "32")]
    public async Task What_comes_from_store_unasked_has_its_age(string cacheControl, string directive, string age)
    {
        await using var cached = await CachedOrigin.StartAsync();
        cached.Origin.Answer = async context =>
        {
            cached.Clock.Advance(TimeSpan.FromSeconds(2));
            await Answers.Ok("x", ("Content-Length", "1"), ("Cache-Control", cacheControl), ("ETag", "\"1\""))(context);
        };
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(age, (await cached.GetAsync("/a", directive.Length == 0 ? [] : [("Cache-Control", directive)]))["Age"]);
    }

    [Fact]
    public async Task Policy_signs_with_a_name_of_its_own()
    {
        await using var host = await PolicyHost.StartAsync();
        host.Read = context =>
        {
            context.Response.Headers["Cache-Status"] = "RevalidatingCache; fwd=uri-miss";
            return Answers.Ok("x")(context);
        };
        var answer = await host.SendAsync("GET", "/products/1");
        Assert.Equal("RevalidatingCache; fwd=uri-miss, RevalidatingCache.Policies; fwd=miss; detail=policy", answer.CacheStatus);
        var kept = await host.SendAsync("GET", "/products/1", ("If-None-Match", answer["ETag"]!));
        Assert.Equal("RevalidatingCache.Policies; hit; detail=policy", kept.CacheStatus);
    }
}
