using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class CacheStatusTests
{
    [Theory]
    [Trait("Rfc", "51")]
    [InlineData("GET", "/stored", "", "hit; ttl=60; detail=fresh")]
    [InlineData("GET", "/stored", "no-cache", "fwd=request; fwd-status=200; ttl=60; stored; detail=request-no-cache")]
    [InlineData("GET", "/other", "", "fwd=uri-miss; fwd-status=200; ttl=60; stored; detail=uri-miss")]
    [InlineData("GET", "/stored", "no-store", "fwd=bypass; detail=request-no-store")]
    [InlineData("POST", "/stored", "", "fwd=method; detail=method")]
    [InlineData("GET", "/other", "only-if-cached", "detail=only-if-cached")]
    public async Task Every_answer_says_how_it_came_about(string method, string target, string directive, string status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Content-Length", "1")));
        await cached.GetAsync("/stored");
        var answer = await cached.SendAsync(method, target, directive.Length == 0 ? [] : [("Cache-Control", directive)]);
        Assert.Equal($"RevalidatingCache; {status}", answer.CacheStatus);
    }

    [Fact]
    [Trait("Rfc", "51")]
    public async Task Request_for_another_variant_is_a_miss_of_vary()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Vary", "Foo"), ("Content-Length", "1")));
        await cached.GetAsync("/a", ("Foo", "1"));
        Assert.Equal("RevalidatingCache; fwd=vary-miss; fwd-status=200; ttl=60; stored; detail=vary-miss", (await cached.GetAsync("/a", ("Foo", "2"))).CacheStatus);
    }

    [Fact]
    [Trait("Rfc", "51")]
    public async Task What_caches_nearer_to_the_origin_said_is_kept_in_front()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("Cache-Status", "Inner; hit")));
        Assert.StartsWith("Inner; hit, RevalidatingCache; fwd=uri-miss", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
        Assert.StartsWith("Inner; hit, RevalidatingCache; hit", (await cached.GetAsync("/a")).CacheStatus, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rfc", "48")]
    public async Task Wish_for_a_digest_passes_and_is_already_granted()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Want-Content-Digest", "sha-256=10")));
        var answer = await cached.SendAsync("QUERY", "/a", [], new StringContent("q"));
        Assert.Equal("sha-256=10", answer["Want-Content-Digest"]);
        Assert.StartsWith("sha-256=:", cached.Origin.LastRequest["Content-Digest"], StringComparison.Ordinal);
    }
}
