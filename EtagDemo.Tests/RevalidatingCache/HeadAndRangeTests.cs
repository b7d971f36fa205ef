using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class HeadAndRangeTests
{
    [Fact]
    [Trait("Rfc", "39")]
    public async Task Head_is_answered_from_a_stored_get()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("body", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        var head = await cached.SendAsync("HEAD", "/a", []);
        Assert.Equal((200, "", "4", "\"1\""), (head.Status, head.Body, head["Content-Length"], head["ETag"]));
        Assert.Single(cached.Origin.Requests);
    }

    [Theory]
    [Trait("Rfc", "39")]
    [InlineData("\"1\"", null, true)]
    [InlineData("\"2\"", null, false)]
    [InlineData("\"1\"", "5", false)]
    [InlineData("\"1\"", "4", true)]
    public async Task Head_with_another_validator_or_length_makes_the_stored_get_stale(string etag, string? length, bool staysFresh)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("body", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Origin.Answer = Answers.Ok("", length is null ? [("ETag", etag), ("Cache-Control", "max-age=60")] : [("ETag", etag), ("Content-Length", length), ("Cache-Control", "max-age=60")]);
        await cached.SendAsync("HEAD", "/a", [("Cache-Control", "no-cache")]);
        cached.Origin.Answer = Answers.Ok("next", ("Cache-Control", "max-age=60"));
        Assert.Equal(staysFresh ? "body" : "next", (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [Trait("Rfc", "40")]
    [InlineData("bytes=0-1", 206, "01", "bytes 0-1/10")]
    [InlineData("bytes=8-", 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=-3", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=20-", 416, "", "bytes */10")]
    [InlineData("bytes=x", 200, "0123456789", null)]
    [InlineData("lines=1-2", 200, "0123456789", null)]
    public async Task Range_is_answered_from_a_complete_stored_response(string range, int status, string body, string? contentRange)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("0123456789", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        var part = await cached.GetAsync("/a", ("Range", range));
        Assert.Equal((status, body, contentRange), (part.Status, part.Body, part["Content-Range"]));
        Assert.Single(cached.Origin.Requests);
    }

    [Theory]
    [Trait("Rfc", "40")]
    [InlineData("\"1\"", 206)]
    [InlineData("W/\"1\"", 200)]
    [InlineData("\"2\"", 200)]
    public async Task If_range_decides_by_strong_comparison(string condition, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("0123456789", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        Assert.Equal(status, (await cached.GetAsync("/a", ("Range", "bytes=0-1"), ("If-Range", condition))).Status);
    }

    [Fact]
    [Trait("Rfc", "40")]
    public async Task Several_ranges_are_the_origins()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("0123456789", ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a", ("Range", "bytes=0-1, 3-4"));
        Assert.Equal(2, cached.Origin.Requests.Count);
    }
}
