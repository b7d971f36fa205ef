using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Issue 13, number 9.</summary>
[Trait("Rfc", "35")]
public sealed class SupersededTests
{
    [Theory]
    [InlineData("GET", 200, "no-store", true)]
    [InlineData("GET", 200, "private, max-age=60", true)]
    [InlineData("GET", 203, "no-store", true)]
    [InlineData("GET", 204, "no-store", true)]
    [InlineData("GET", 302, "no-store", true)]
    [InlineData("GET", 400, "no-store", true)]
    [InlineData("GET", 401, "", true)]
    [InlineData("GET", 403, "", true)]
    [InlineData("GET", 404, "", true)]
    [InlineData("GET", 404, "no-store", true)]
    [InlineData("GET", 410, "no-store", true)]
    [InlineData("GET", 451, "no-store", true)]
    [InlineData("HEAD", 401, "", true)]
    [InlineData("HEAD", 404, "", true)]
    [InlineData("GET", 408, "", false)]
    [InlineData("GET", 421, "", false)]
    [InlineData("GET", 429, "", false)]
    [InlineData("GET", 431, "", false)]
    [InlineData("GET", 500, "", false)]
    [InlineData("GET", 503, "no-store", false)]
    [InlineData("HEAD", 503, "", false)]
    public async Task Answer_to_a_validation_that_cannot_be_stored_leaves_nothing_old_behind(string method, int status, string cacheControl, bool supersedes)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("old", ("Cache-Control", "max-age=10"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        cached.Origin.Answer = Answers.Status(status, "", cacheControl.Length == 0 ? [] : [("Cache-Control", cacheControl)]);
        Assert.Equal(status, (await cached.SendAsync(method, "/a", [])).Status);

        var onlyIfCached = await cached.GetAsync("/a", ("Cache-Control", "only-if-cached, max-stale=600"));
        cached.Origin.Answer = Answers.Ok("new", ("Cache-Control", "no-store"));
        var maxStale = await cached.GetAsync("/a", ("Cache-Control", "max-stale"));
        Assert.Equal(supersedes ? (504, "new") : (200, "old"), (onlyIfCached.Status, maxStale.Body));
    }

    [Fact]
    public async Task Fresh_response_that_a_client_did_not_trust_goes_too()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("old", ("Cache-Control", "max-age=600"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Origin.Answer = Answers.Ok("mine", ("Cache-Control", "private"));
        await cached.GetAsync("/a", ("Cache-Control", "no-cache"));
        Assert.Equal(504, (await cached.GetAsync("/a", ("Cache-Control", "only-if-cached"))).Status);
        Assert.Equal(0, cached.Store.Count);
    }

    [Fact]
    public async Task Tag_of_the_clients_that_the_origin_confirms_says_that_another_is_stored()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("old", ("Cache-Control", "max-age=10"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        cached.Origin.Answer = Answers.Status(304, "", ("ETag", "\"2\""));
        Assert.Equal(304, (await cached.GetAsync("/a", ("If-None-Match", "\"2\""))).Status);
        Assert.Equal(504, (await cached.GetAsync("/a", ("Cache-Control", "only-if-cached, max-stale"))).Status);
    }

    [Fact]
    public async Task Other_variants_stay()
    {
        await using var cached = await CachedOrigin.StartAsync(context =>
            Answers.Ok($"for {context.Request.Headers["Foo"]}", ("Cache-Control", "max-age=10"), ("ETag", $"\"{context.Request.Headers["Foo"]}\""), ("Vary", "Foo"))(context));
        await cached.GetAsync("/a", ("Foo", "1"));
        await cached.GetAsync("/a", ("Foo", "2"));
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        cached.Origin.Answer = Answers.Status(403, "");
        await cached.GetAsync("/a", ("Foo", "1"));
        Assert.Equal(504, (await cached.GetAsync("/a", ("Foo", "1"), ("Cache-Control", "only-if-cached, max-stale"))).Status);
        Assert.Equal("for 2", (await cached.GetAsync("/a", ("Foo", "2"), ("Cache-Control", "only-if-cached, max-stale"))).Body);
    }

    [Fact]
    public async Task Confirmation_that_was_on_its_way_does_not_bring_it_back()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Ok("old", ("Cache-Control", "max-age=10"), ("ETag", "\"1\"")));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Status(304, "", ("ETag", "\"1\""), ("X-New", "1"))(context);
        };
        var slow = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Status(404, "");
        // HEAD shares no flight, so it does not wait for the other.
        Assert.Equal(404, (await cached.SendAsync("HEAD", "/a", [])).Status);
        gate.Open();
        Assert.Equal("old", (await slow).Body);
        Assert.Equal(504, (await cached.GetAsync("/a", ("Cache-Control", "only-if-cached, max-stale"))).Status);
    }
}
