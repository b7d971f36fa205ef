using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13 and RFC 9110 9.3.3.</summary>
[Trait("Rfc", "42")]
public sealed class PostReuseTests
{
    [Theory]
    [InlineData("POST", 200, "/a?x=1", "max-age=60", true)]
    [InlineData("POST", 200, "?x=1", "max-age=60", true)]
    [InlineData("POST", 200, "/a", "max-age=60", false)]
    [InlineData("POST", 200, "/b", "max-age=60", false)]
    [InlineData("POST", 200, "http://elsewhere.example/a?x=1", "max-age=60", false)]
    [InlineData("POST", 200, "", "max-age=60", false)]
    [InlineData("POST", 200, "/a?x=1", "", false)]
    [InlineData("POST", 200, "/a?x=1", "max-age=0", false)]
    [InlineData("POST", 200, "/a?x=1", "max-age=60, private", false)]
    [InlineData("POST", 200, "/a?x=1", "max-age=60, no-store", false)]
    [InlineData("POST", 200, "/a?x=1", "max-age=60, no-cache", false)]
    [InlineData("POST", 201, "/a?x=1", "max-age=60", false)]
    [InlineData("POST", 404, "/a?x=1", "max-age=60", false)]
    [InlineData("PUT", 200, "/a?x=1", "max-age=60", false)]
    [InlineData("PATCH", 200, "/a?x=1", "max-age=60", false)]
    public async Task Answer_to_a_post_that_says_that_it_is_what_get_would_bring_serves_gets(string method, int status, string contentLocation, string cacheControl, bool isReused)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Status(status, "posted", [.. Field("Content-Location", contentLocation), .. Field("Cache-Control", cacheControl)]));
        var posted = await cached.SendAsync(method, "/a?x=1", [], new StringContent("in"));
        Assert.Equal("posted", posted.Body);
        Assert.Equal(isReused, posted.CacheStatus.Contains("; stored", StringComparison.Ordinal));
        cached.Origin.Answer = Answers.Ok("got");
        Assert.Equal(isReused ? "posted" : "got", (await cached.GetAsync("/a?x=1")).Body);
        Assert.Equal("got", (await cached.GetAsync("/a?x=2")).Body);
    }

    [Fact]
    public async Task No_post_is_answered_from_it_and_the_next_one_replaces_it()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Content-Location", "/a"), ("Cache-Control", "max-age=60")));
        Assert.Equal("body 1", (await cached.SendAsync("POST", "/a", [], new StringContent("in"))).Body);
        Assert.Equal("body 2", (await cached.SendAsync("POST", "/a", [], new StringContent("in"))).Body);
        Assert.Equal("body 2", (await cached.GetAsync("/a")).Body);
        Assert.Equal("body 2".Length.ToString(System.Globalization.CultureInfo.InvariantCulture), (await cached.SendAsync("HEAD", "/a", []))["Content-Length"]);
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    public async Task Write_after_it_invalidates_it()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("posted", ("Content-Location", "/a"), ("Cache-Control", "max-age=60")));
        await cached.SendAsync("POST", "/a", [], new StringContent("in"));
        cached.Origin.Answer = Answers.Status(204, "");
        await cached.SendAsync("PUT", "/a", [], new StringContent("in"));
        cached.Origin.Answer = Answers.Ok("got");
        Assert.Equal("got", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Write_that_overtook_it_counts_more()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("posted", ("Content-Location", "/a"), ("Cache-Control", "max-age=60"))(context);
        };
        var posting = cached.SendAsync("POST", "/a", [], new StringContent("in"));
        await gate.Arrived;
        cached.Origin.Answer = Answers.Status(204, "");
        await cached.SendAsync("PUT", "/a", [], new StringContent("in"));
        gate.Open();
        Assert.Equal("posted", (await posting).Body);
        cached.Origin.Answer = Answers.Ok("got");
        Assert.Equal("got", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Authorised_answer_is_for_others_only_where_the_origin_allows_it()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("posted", ("Content-Location", "/a"), ("Cache-Control", "max-age=60")));
        await cached.SendAsync("POST", "/a", [("Authorization", "x")], new StringContent("in"));
        cached.Origin.Answer = Answers.Ok("got");
        Assert.Equal("got", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Client_with_the_cache_in_its_chain_has_it_too()
    {
        await using var origin = await ScriptedOrigin.StartAsync(new ManualClock());
        origin.Answer = Answers.Ok("posted", ("Content-Location", "/a"), ("Cache-Control", "max-age=600"));
        using var cache = new CachingClient();
        var address = new Uri(origin.Address, "/a");
        using (var posted = await cache.Client.PostAsync(address, new StringContent("in")))
        {
            Assert.Equal("posted", await posted.Content.ReadAsStringAsync());
        }

        origin.Answer = Answers.Ok("got");
        Assert.Equal("posted", await cache.Client.GetStringAsync(address));
    }

    private static (string Name, string Value)[] Field(string name, string value) => value.Length == 0 ? [] : [(name, value)];
}
