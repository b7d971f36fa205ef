using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13 and RFC 9111 3.3 and 3.4.</summary>
[Trait("Rfc", "40")]
public sealed class StoredPartsTests
{
    private const string Whole = "0123456789";
    private static readonly (string Name, string Value)[] Fresh = [("Cache-Control", "max-age=60"), ("ETag", "\"1\"")];

    [Theory]
    [InlineData("bytes=2-6", 206, "23456", "bytes 2-6/10")]
    [InlineData("bytes=3-5", 206, "345", "bytes 3-5/10")]
    [InlineData("bytes=6-6", 206, "6", "bytes 6-6/10")]
    [InlineData("bytes=2-7", 0, null, null)]
    [InlineData("bytes=1-6", 0, null, null)]
    [InlineData("bytes=2-", 0, null, null)]
    [InlineData("bytes=-5", 0, null, null)]
    [InlineData("bytes=2-3, 5-6", 0, null, null)]
    [InlineData(null, 0, null, null)]
    public async Task Kept_part_answers_the_ranges_within_it(string? range, int status, string? body, string? contentRange)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        var first = await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        Assert.Contains("; stored", first.CacheStatus, StringComparison.Ordinal);
        cached.Origin.Answer = Answers.Status(299, "asked");
        var answer = await cached.GetAsync("/a", range is null ? [] : [("Range", range)]);
        Assert.Equal(status == 0 ? (299, "asked", null) : (status, body, contentRange), (answer.Status, answer.Body, answer["Content-Range"]));
        Assert.Equal(status != 0, answer.CacheStatus.Contains("; hit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytes=-3", "bytes=-2", "89")]
    [InlineData("bytes=7-", "bytes=8-", "89")]
    public async Task End_is_known_where_the_part_reaches_it(string kept, string asked, string body)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", kept));
        Assert.Equal(body, (await cached.GetAsync("/a", ("Range", asked))).Body);
        Assert.Single(cached.Origin.Requests);
    }

    [Theory]
    [InlineData("bytes=0-3", "bytes=4-7", "bytes=2-6", "23456")]
    [InlineData("bytes=4-7", "bytes=0-3", "bytes=2-6", "23456")]
    [InlineData("bytes=0-5", "bytes=3-7", "bytes=0-7", "01234567")]
    [InlineData("bytes=3-7", "bytes=0-5", "bytes=0-7", "01234567")]
    [InlineData("bytes=1-8", "bytes=3-5", "bytes=1-8", "12345678")]
    [InlineData("bytes=3-5", "bytes=1-8", "bytes=1-8", "12345678")]
    public async Task Parts_that_touch_are_joined(string first, string second, string asked, string body)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", first));
        cached.Clock.Advance(TimeSpan.FromSeconds(1));
        await cached.GetAsync("/a", ("Range", second), ("Cache-Control", "no-cache"));
        Assert.Equal(body, (await cached.GetAsync("/a", ("Range", asked))).Body);
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Theory]
    [InlineData("\"1\"", "\"1\"", 10, true)]
    [InlineData("\"1\"", "\"2\"", 10, false)]
    [InlineData("W/\"1\"", "W/\"1\"", 10, false)]
    [InlineData("W/\"1\"", "\"1\"", 10, false)]
    [InlineData(null, null, 10, false)]
    [InlineData("\"1\"", "\"1\"", 11, false)]
    public async Task Only_equal_strong_tags_and_lengths_make_parts_of_one_whole(string? first, string? second, int length, bool isWhole)
    {
        await using var cached = await CachedOrigin.StartAsync(Part(first, Whole, ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a", ("Range", "bytes=0-4"));
        cached.Origin.Answer = Part(second, (Whole + "x")[..length], ("Cache-Control", "max-age=60"));
        await cached.GetAsync("/a", ("Range", "bytes=5-9"));
        cached.Origin.Answer = Answers.Ok("asked");
        var whole = await cached.GetAsync("/a");
        Assert.Equal(isWhole ? Whole : "asked", whole.Body);
        Assert.Null(whole["Content-Range"]);
    }

    [Fact]
    public async Task Parts_with_a_gap_are_not_joined_and_the_newer_stays()
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", "bytes=0-2"));
        await cached.GetAsync("/a", ("Range", "bytes=6-8"));
        Assert.Equal("78", (await cached.GetAsync("/a", ("Range", "bytes=7-8"))).Body);
        cached.Origin.Answer = Answers.Status(299, "asked");
        Assert.Equal("asked", (await cached.GetAsync("/a", ("Range", "bytes=2-6"))).Body);
    }

    [Fact]
    public async Task Part_that_is_the_whole_answers_like_a_whole_response()
    {
        await using var cached = await CachedOrigin.StartAsync(Part(null, Whole, ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a", ("Range", "bytes=0-"));
        var whole = await cached.GetAsync("/a");
        Assert.Equal((200, Whole, "10", null), (whole.Status, whole.Body, whole["Content-Length"], whole["Content-Range"]));
        Assert.Equal("34", (await cached.GetAsync("/a", ("Range", "bytes=3-4"))).Body);
        Assert.Single(cached.Origin.Requests);
        Assert.Equal(1, cached.Store.Count);
    }

    [Theory]
    [InlineData("bytes 2-6/*")]
    [InlineData("bytes 6-2/10")]
    [InlineData("bytes 2-6/5")]
    [InlineData("bytes 2-4/10")]
    [InlineData("lines 2-6/10")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Part_that_does_not_say_what_it_is_of_passes_and_is_not_kept(string? contentRange)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Status(206, "23456", contentRange is null ? Fresh : [.. Fresh, ("Content-Range", contentRange)]));
        var first = await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        Assert.Equal((206, "23456"), (first.Status, first.Body));
        await cached.GetAsync("/a", ("Range", "bytes=3-4"));
        Assert.Equal((2, 0), (cached.Origin.Requests.Count, cached.Store.Count));
    }

    [Theory]
    [InlineData("no-store")]
    [InlineData("private, max-age=60")]
    [InlineData("no-cache")]
    [InlineData("max-age=0")]
    [InlineData("")]
    public async Task Part_that_may_not_be_used_unasked_is_not_kept(string cacheControl)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, cacheControl.Length == 0 ? [] : [("Cache-Control", cacheControl)]));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        Assert.Equal((2, 0), (cached.Origin.Requests.Count, cached.Store.Count));
    }

    [Theory]
    [InlineData("Authorization", "x")]
    [InlineData("Cache-Control", "no-store")]
    public async Task Part_for_one_client_is_not_kept(string name, string value)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"), (name, value));
        Assert.Equal(0, cached.Store.Count);
    }

    [Theory]
    [InlineData("If-None-Match", "\"1\"")]
    [InlineData("If-Modified-Since", "Wed, 02 Jan 2030 03:04:05 GMT")]
    [InlineData("If-Range", "\"2\"")]
    [InlineData("If-Range", "W/\"1\"")]
    [InlineData("Cache-Control", "no-cache")]
    public async Task What_the_part_cannot_decide_is_the_origins(string name, string value)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"), (name, value));
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    public async Task If_range_with_the_parts_own_tag_is_answered()
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        Assert.Equal("34", (await cached.GetAsync("/a", ("Range", "bytes=3-4"), ("If-Range", "\"1\""))).Body);
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    public async Task Variants_have_parts_of_their_own()
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, [.. Fresh, ("Vary", "Foo")]));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"), ("Foo", "1"));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"), ("Foo", "2"));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"), ("Foo", "1"));
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Theory]
    [InlineData("time")]
    [InlineData("write")]
    [InlineData("whole")]
    [InlineData("gone")]
    [InlineData("secret")]
    public async Task Part_ends_with_its_time_with_a_write_and_with_whatever_else_the_origin_says(string end)
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh));
        await cached.GetAsync("/a", ("Range", "bytes=2-6"));
        cached.Origin.Answer = end switch
        {
            "whole" => Answers.Ok("another", ("Cache-Control", "max-age=1"), ("ETag", "\"2\"")),
            "gone" => Answers.Status(404, ""),
            "secret" => Answers.Ok("another", ("Cache-Control", "private")),
            _ => Answers.Status(204, ""),
        };
        if (end == "time")
        {
            cached.Clock.Advance(TimeSpan.FromSeconds(61));
        }
        else
        {
            await cached.SendAsync(end == "write" ? "PUT" : "GET", "/a", []);
            cached.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        cached.Origin.Answer = Answers.Status(299, "asked");
        Assert.Equal("asked", (await cached.GetAsync("/a", ("Range", "bytes=3-4"))).Body);
    }

    [Fact]
    public async Task Parts_are_within_the_limits()
    {
        await using var cached = await CachedOrigin.StartAsync(Part("\"1\"", Whole, Fresh), options => options.MaxBodyBytes = 6);
        await cached.GetAsync("/a", ("Range", "bytes=0-6"));
        Assert.Equal(0, cached.Store.Count);
        await cached.GetAsync("/a", ("Range", "bytes=0-3"));
        await cached.GetAsync("/a", ("Range", "bytes=4-7"));
        Assert.Equal(1, cached.Store.Count);
        Assert.Equal("56", (await cached.GetAsync("/a", ("Range", "bytes=5-6"))).Body);
        Assert.Equal(3, cached.Origin.Requests.Count);
    }

    [Fact]
    public async Task Part_that_breaks_off_is_not_kept()
    {
        await using var origin = new ClosingOrigin { Answer = "HTTP/1.1 206 Partial Content\r\nCache-Control: max-age=60\r\nETag: \"1\"\r\nContent-Range: bytes 2-6/10\r\nContent-Length: 5\r\n\r\n234" };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cached.GetAsync("/a", ("Range", "bytes=2-6")));
        Assert.Equal(0, cached.Store.Count);
    }

    [Fact]
    public async Task Content_shorter_than_its_range_is_the_start_of_it()
    {
        await using var origin = new ClosingOrigin { Answer = "HTTP/1.1 206 Partial Content\r\nCache-Control: max-age=60\r\nETag: \"1\"\r\nContent-Range: bytes 2-9/10\r\nContent-Length: 5\r\n\r\n23456" };
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await cached.GetAsync("/a", ("Range", "bytes=2-"));
        Assert.Equal("456", (await cached.GetAsync("/a", ("Range", "bytes=4-6"))).Body);
        await cached.GetAsync("/a", ("Range", "bytes=4-7"));
        Assert.Equal(2, origin.Heads.Count);
    }

    /// <summary>An origin that answers the one range that a request asks for.</summary>
    private static RequestDelegate Part(string? etag, string whole, params (string Name, string Value)[] fields) => context =>
    {
        if (!System.Net.Http.Headers.RangeHeaderValue.TryParse(context.Request.Headers.Range, out var asked) || asked.Ranges.Count != 1)
        {
            return Answers.Ok(whole, fields)(context);
        }

        var range = asked.Ranges.First();
        var first = (int)(range.From ?? whole.Length - range.To!.Value);
        var last = (int)(range.From is null ? whole.Length - 1 : Math.Min(range.To ?? long.MaxValue, whole.Length - 1));
        (string, string)[] tag = etag is null || fields.Any(field => field.Name == "ETag") ? [] : [("ETag", etag)];
        return Answers.Status(206, whole[first..(last + 1)], [.. fields, .. tag, ("Content-Range", $"bytes {first}-{last}/{whole.Length}")])(context);
    };
}
