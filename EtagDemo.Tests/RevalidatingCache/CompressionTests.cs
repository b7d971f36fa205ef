using System.Globalization;
using System.IO.Compression;
using System.Text;
using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

public class CompressionTests
{
    private const string Tag = "\"v1\"";

    private static readonly string Long = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"zone\":{i}}},"));

    private static readonly (string, string) Gzip = ("Accept-Encoding", "gzip");

    [Theory]
    [Trait("Rfc", "3")]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.1", "gzip")]
    [InlineData("GZIP; q=0.2", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("", null)]
    public async Task Stored_response_goes_out_in_the_coding_that_the_client_prefers(string accepted, string? coding)
    {
        await using var cached = await StartAsync();
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a", ("Accept-Encoding", accepted));
        Assert.Equal((200, coding, Long), (answer.Status, answer["Content-Encoding"], Plain(answer)));
        Assert.Equal(answer.Bytes.Length.ToString(CultureInfo.InvariantCulture), answer["Content-Length"]);
        Assert.Equal(coding is null, answer["ETag"] == Tag);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
    }

    [Fact]
    [Trait("Rfc", "3")]
    public async Task Tag_of_a_variant_round_trips_and_reaches_the_origin_as_its_own()
    {
        await using var cached = await StartAsync(("Cache-Control", "no-cache"));
        var tag = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        var again = await cached.GetAsync("/a", Gzip, ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal((304, "", tag, "Accept-Encoding"), (again.Status, again.Body, again["ETag"], again["Vary"]));
        Assert.Null(again["Content-Encoding"]);
        Assert.Contains(Tag, cached.Origin.LastRequest["If-None-Match"], StringComparison.Ordinal);
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    [Trait("Rfc", "3")]
    public async Task Tag_of_a_variant_still_holds_for_a_cache_that_lost_the_response()
    {
        await using var cached = await StartAsync(("Cache-Control", "no-cache"));
        var tag = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        cached.Store.Clear();
        var again = await cached.GetAsync("/a", Gzip, ("If-None-Match", tag));
        Assert.Equal((304, tag, "Accept-Encoding"), (again.Status, again["ETag"], again["Vary"]));
    }

    [Theory]
    [Trait("Rfc", "3")]
    [InlineData(Tag, "gzip", 304)]
    [InlineData("*", "gzip", 304)]
    [InlineData("variant", "gzip, br", 304)]
    [InlineData("variant", "", 200)]
    [InlineData("variant", "br", 200)]
    [InlineData("\"v1~gzip-0000000000000000\"", "gzip", 200)]
    public async Task Only_a_variant_that_the_request_accepts_is_confirmed_to_it(string condition, string accepted, int status)
    {
        await using var cached = await StartAsync();
        var tag = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        var answer = await cached.GetAsync("/a", ("Accept-Encoding", accepted), ("If-None-Match", condition.Replace("variant", tag, StringComparison.Ordinal)));
        Assert.Equal(status, answer.Status);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
        if (status == 304)
        {
            Assert.Equal(condition == Tag ? Tag : tag, answer["ETag"]);
        }
    }

    [Fact]
    [Trait("Rfc", "3")]
    public async Task New_content_gets_a_new_tag_and_the_old_one_is_not_confirmed()
    {
        var content = (Tag, Long);
        await using var cached = await CachedOrigin.StartAsync(context => Origin(content.Item1, content.Item2, ("Cache-Control", "no-cache"))(context), options => options.Compress = true);
        var old = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        content = ("\"v2\"", Long.ToUpperInvariant());
        var now = await cached.GetAsync("/a", Gzip, ("If-None-Match", old));
        Assert.Equal((200, Long.ToUpperInvariant()), (now.Status, Plain(now)));
        Assert.NotEqual(old, now["ETag"]);
    }

    [Theory]
    [Trait("Rfc", "3")]
    [InlineData("PUT", false, true)]
    [InlineData("GET", true, false)]
    public async Task If_match_with_a_variants_tag_reaches_the_origin_as_the_origins_tag_unless_it_guards_a_range(string method, bool hasRange, bool isTranslated)
    {
        await using var cached = await StartAsync();
        var tag = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        await cached.SendAsync(method, "/a", hasRange ? [("If-Match", tag), ("Range", "bytes=0-1")] : [("If-Match", tag)]);
        Assert.Equal(isTranslated, cached.Origin.LastRequest["If-Match"]!.Contains(Tag, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rfc", "3")]
    public async Task Ranges_are_of_the_plain_form_and_never_continue_a_variant()
    {
        await using var cached = await StartAsync();
        var tag = (await cached.GetAsync("/a", Gzip))["ETag"]!;
        var part = await cached.GetAsync("/a", Gzip, ("Range", "bytes=0-3"));
        Assert.Equal((206, Long[..4], Tag, "Accept-Encoding"), (part.Status, part.Body, part["ETag"], part["Vary"]));
        Assert.Null(part["Content-Encoding"]);
        var whole = await cached.GetAsync("/a", Gzip, ("Range", "bytes=0-3"), ("If-Range", tag));
        Assert.Equal((200, Long), (whole.Status, Plain(whole)));
    }

    [Fact]
    [Trait("Rfc", "3")]
    public async Task Head_answers_the_fields_of_get()
    {
        await using var cached = await StartAsync();
        var get = await cached.GetAsync("/a", Gzip);
        var head = await cached.SendAsync("HEAD", "/a", [Gzip]);
        Assert.Equal((200, "", get["ETag"], get["Content-Length"], "gzip", "Accept-Encoding"), (head.Status, head.Body, head["ETag"], head["Content-Length"], head["Content-Encoding"], head["Vary"]));
    }

    [Theory]
    [Trait("Rfc", "23")]
    [InlineData("Content-Type", "image/png", false)]
    [InlineData("Cache-Control", "max-age=60, no-transform", false)]
    [InlineData("Content-Encoding", "gzip", false)]
    [InlineData("Repr-Digest", "sha-256=:AAAA:", false)]
    [InlineData("Content-Type", "application/problem+json; charset=utf-8", true)]
    [InlineData("Content-Type", "text/plain", true)]
    public async Task Only_what_may_and_can_gain_is_compressed_and_varies(string name, string value, bool isCompressed)
    {
        await using var cached = await StartAsync((name, value));
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a", Gzip);
        Assert.Equal(isCompressed, answer.Bytes.Length < Long.Length);
        Assert.Equal(isCompressed ? "Accept-Encoding" : null, answer["Vary"]);
        Assert.Equal(isCompressed, answer["ETag"] != Tag);
    }

    [Fact]
    [Trait("Rfc", "23")]
    public async Task Short_bodies_and_those_that_do_not_shrink_stay_as_they_are()
    {
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        await using var cached = await CachedOrigin.StartAsync(
            context =>
            {
                context.Response.Headers.CacheControl = "max-age=60";
                context.Response.ContentType = "text/plain";
                return context.Response.Body.WriteAsync(context.Request.Path == "/noise" ? noise : noise.AsMemory(0, 100)).AsTask();
            },
            options => options.Compress = true);
        foreach (var path in new[] { "/noise", "/short", "/noise" })
        {
            var answer = await cached.GetAsync(path, Gzip);
            Assert.Null(answer["Content-Encoding"]);
            Assert.Equal(noise[..answer.Bytes.Length], answer.Bytes);
        }
    }

    [Fact]
    [Trait("Rfc", "23")]
    public async Task Request_may_ask_for_what_the_origin_sent()
    {
        await using var cached = await StartAsync();
        await cached.GetAsync("/a", Gzip);
        var answer = await cached.GetAsync("/a", Gzip, ("Cache-Control", "no-transform"));
        Assert.Equal((Tag, Long, "Accept-Encoding"), (answer["ETag"], answer.Body, answer["Vary"]));
    }

    [Fact]
    [Trait("Rfc", "23")]
    public async Task Response_on_its_first_way_through_varies_though_it_is_not_compressed()
    {
        var longer = string.Concat(Enumerable.Repeat(Long, 20));
        await using var cached = await CachedOrigin.StartAsync(Origin(Tag, longer, ("Cache-Control", "max-age=60")), options => options.Compress = true);
        var first = await cached.GetAsync("/a", Gzip);
        var second = await cached.GetAsync("/a", Gzip);
        Assert.Equal((Tag, "Accept-Encoding", longer), (first["ETag"], first["Vary"], first.Body));
        Assert.Equal(("gzip", longer), (second["Content-Encoding"], Plain(second)));
    }

    [Fact]
    public async Task Variant_is_made_once_and_counts_in_the_budget()
    {
        await using var cached = await StartAsync(("Cache-Control", "no-cache"));
        await cached.GetAsync("/a");
        var before = cached.Store.Bytes;
        var first = await cached.GetAsync("/a", Gzip);
        Assert.Equal(before + first.Bytes.Length, cached.Store.Bytes);
        await cached.GetAsync("/a", Gzip);
        Assert.Equal(before + first.Bytes.Length, cached.Store.Bytes);
        cached.Store.Clear();
        Assert.Equal(0, cached.Store.Bytes);
    }

    [Fact]
    public async Task Nothing_is_compressed_unless_it_is_asked_for()
    {
        await using var cached = await CachedOrigin.StartAsync(Origin(Tag, Long, ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a", Gzip);
        Assert.Equal((Tag, Long), (answer["ETag"], answer.Body));
        Assert.Null(answer["Vary"]);
    }

    private static Task<CachedOrigin> StartAsync(params (string Name, string Value)[] fields) => CachedOrigin.StartAsync(Origin(Tag, Long, fields), options => options.Compress = true);

    private static RequestDelegate Origin(string tag, string body, params (string Name, string Value)[] fields) => context =>
    {
        context.Response.Headers.CacheControl = "max-age=60";
        context.Response.ContentType = "application/json";
        context.Response.Headers.ETag = tag;
        foreach (var (name, value) in fields)
        {
            context.Response.Headers[name] = value;
        }

        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(body);
    };

    private static string Plain(Exchange answer)
    {
        using var bytes = new MemoryStream(answer.Bytes);
        using Stream plain = answer["Content-Encoding"] switch
        {
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
