using System.Security.Cryptography;
using System.Text;
using EtagDemo.RevalidatingCache;
using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class QueryTests
{
    [Theory]
    [Trait("Rfc", "43")]
    [InlineData("a", "text/plain", null, true)]
    [InlineData("b", "text/plain", null, false)]
    [InlineData("a", "application/json", null, false)]
    [InlineData("a", "text/plain", "gzip", false)]
    public async Task Key_of_a_query_holds_content_type_and_coding(string content, string type, string? coding, bool isHit)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await QueryAsync(cached, "a", "text/plain", null);
        var second = await QueryAsync(cached, content, type, coding);
        Assert.Equal(isHit ? "body 1" : "body 2", second.Body);
    }

    [Fact]
    [Trait("Rfc", "43")]
    public async Task Conditional_query_gives_304()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60"), ("ETag", "\"1\"")));
        await QueryAsync(cached, "a", "text/plain", null);
        Assert.Equal(304, (await cached.SendAsync("QUERY", "/q", [("If-None-Match", "\"1\"")], Content("a", "text/plain"))).Status);
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    [Trait("Rfc", "46")]
    public async Task Digest_of_the_exact_bytes_goes_to_the_origin()
    {
        await using var cached = await CachedOrigin.StartAsync();
        await QueryAsync(cached, "abc", "text/plain", null);
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("abc")));
        Assert.Equal(("abc", $"sha-256=:{digest}:"), (cached.Origin.LastRequest.Body, cached.Origin.LastRequest["Content-Digest"]));
        Assert.Null(cached.Origin.LastRequest["Repr-Digest"]);
    }

    [Fact]
    [Trait("Rfc", "46")]
    public async Task Content_that_is_not_what_its_digest_says_is_refused_and_nothing_stored()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("x", ("Cache-Control", "max-age=60")));
        var other = Convert.ToBase64String(SHA256.HashData([1]));
        var answer = await cached.SendAsync("QUERY", "/q", [("Content-Digest", $"sha-256=:{other}:")], Content("a", "text/plain"));
        Assert.Equal(400, answer.Status);
        Assert.Empty(cached.Origin.Requests);
        Assert.Equal(0, cached.Store.Count);
    }

    [Fact]
    [Trait("Rfc", "47")]
    public async Task Repr_digest_plays_no_part_in_the_key()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.SendAsync("QUERY", "/q", [("Repr-Digest", "sha-256=:AAAA:")], Content("a", "text/plain"));
        await cached.SendAsync("QUERY", "/q", [("Repr-Digest", "sha-256=:BBBB:")], Content("a", "text/plain"));
        Assert.Single(cached.Origin.Requests);
    }

    [Fact]
    public async Task Content_over_the_limit_passes_through_whole()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")), options => options.MaxKeyedRequestBytes = 1000);
        var content = new string('x', 5_000_000);
        await QueryAsync(cached, content, "text/plain", null);
        var second = await cached.SendAsync("QUERY", "/q", [("Transfer-Encoding", "chunked")], Content(content, "text/plain"));
        Assert.Equal("body 2", second.Body);
        Assert.Equal(content.Length, cached.Origin.LastRequest.Body.Length);
    }

    [Fact]
    [Trait("Rfc", "43")]
    public async Task Content_of_a_query_whose_answer_still_holds_is_never_sent()
    {
        await using var cached = await CachedOrigin.StartAsync(readsBodies: false);
        var received = new List<long>();
        cached.Origin.Answer = async context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"1\"")
            {
                received.Add(0);
                await Answers.Status(304, "", ("ETag", "\"1\""))(context);
                return;
            }

            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Add(body.Length);
            await Answers.Ok("result", ("ETag", "\"1\""), ("Cache-Control", "no-cache"), ("Vary", "Content-Digest"))(context);
        };
        var content = new string('x', 500_000);
        await QueryAsync(cached, content, "text/plain", null);
        var second = await QueryAsync(cached, content, "text/plain", null);
        Assert.Equal("result", second.Body);
        Assert.Equal([500_000, 0], received);
        Assert.Equal("100-continue", cached.Origin.LastRequest["Expect"]);
    }

    [Theory]
    [Trait("Rfc", "42")]
    [InlineData(true, "Content-Digest", 304)]
    [InlineData(true, "Accept", 200)]
    [InlineData(false, "Content-Digest", 200)]
    public async Task Post_is_kept_by_its_content_only_by_agreement_of_both_sides(bool asks, string vary, int secondStatus)
    {
        var statuses = new List<int>();
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        var answer = Answers.Validating("\"1\"", "result", ("Cache-Control", "no-cache"), ("Vary", vary));
        origin.Answer = async context =>
        {
            await answer(context);
            statuses.Add(context.Response.StatusCode);
        };
        using var cache = new CachingClient();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin.Address, "/audit")) { Content = Content("scan", "text/plain") };
            request.Options.Set(KeyedByContent.Option, asks);
            using var response = await cache.Client.SendAsync(request);
            Assert.Equal("result", await response.Content.ReadAsStringAsync());
        }

        Assert.Equal([200, secondStatus], statuses);
    }

    private static StringContent Content(string text, string type) => new(text, Encoding.UTF8, type);

    private static Task<Exchange> QueryAsync(CachedOrigin cached, string text, string type, string? coding) =>
        cached.SendAsync("QUERY", "/q", coding is null ? [] : [("Content-Encoding", coding)], Content(text, type));
}
