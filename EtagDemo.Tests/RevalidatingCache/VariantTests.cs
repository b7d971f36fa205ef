using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class VariantTests
{
    [Theory]
    [Trait("Rfc", "29")]
    [InlineData("1", "1", true)]
    [InlineData("1,2", " 1,2 ", true)]
    [InlineData("1,2", "1, 2", false)]
    [InlineData("1", "2", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "1", false)]
    [InlineData("1", null, false)]
    public async Task Variant_matches_when_every_nominated_field_is_equal(string? stored, string? presented, bool isHit)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60"), ("Vary", "Foo, Bar")));
        await cached.GetAsync("/a", stored is null ? [] : [("Foo", stored)]);
        await cached.GetAsync("/a", presented is null ? [] : [("Foo", presented)]);
        Assert.Equal(isHit ? 1 : 2, cached.Origin.Requests.Count);
    }

    [Theory]
    [Trait("Rfc", "29")]
    [Trait("Issue", "13.5")]
    [InlineData("Accept-Language", "en, de", "EN,de", true)]
    [InlineData("Accept-Language", "en;q=0.5, de", "de,en ; Q=0.50", true)]
    [InlineData("Accept-Language", "de, en", "en, de", false)]
    [InlineData("Accept-Language", "de;q=0.5, en;q=0.5", "en;q=0.5, de;q=0.5", false)]
    [InlineData("Accept-Language", "d e", "de", false)]
    [InlineData("Accept-Encoding", "gzip, br", "GZIP,br", true)]
    [InlineData("Accept-Encoding", "gzip, br", "br, gzip", false)]
    [InlineData("Accept", "text/html, */*;q=0.1", "TEXT/html,*/*;q=0.1", true)]
    [InlineData("Accept", "text/html;a=\"x, y\"", "text/html;a=\"x,y\"", false)]
    [InlineData("User-Agent", "a (b, c)", "a (b,c)", false)]
    [InlineData("User-Agent", "a (b , c)", "a (b, c)", false)]
    [InlineData("Cookie", "a=1, b=2", "a=1,b=2", false)]
    [InlineData("X-User", "a,b", "a, b", false)]
    [InlineData("Referer", "http://a/?x=1,2", "http://a/?x=1, 2", false)]
    public async Task Values_match_as_the_grammar_of_their_field_says_and_no_further(string name, string stored, string presented, bool isHit)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for {RawOrigin.Field(request, name)}", "Cache-Control: max-age=60", $"Vary: {name}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"{name}: {stored}");
        var second = await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"{name}: {presented}");
        Assert.Equal($"for {(isHit ? stored : presented)}", second.Body);
    }

    [Theory]
    [Trait("Rfc", "29")]
    [Trait("Rfc", "45")]
    [Trait("Issue", "13.5")]
    [InlineData("X-User", "a, b", true)]
    [InlineData("X-User", "a,b", false)]
    [InlineData("Cookie", "a; b", true)]
    [InlineData("Cookie", "a, b", false)]
    [InlineData("Accept-Language", "a,b", true)]
    [InlineData("User-Agent", "a b", false)]
    public async Task Several_lines_are_the_one_that_the_origin_gets_of_them(string name, string line, bool isHit)
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for {RawOrigin.Field(request, name)}", "Cache-Control: max-age=60", $"Vary: {name}"));
        await using var cached = await CachedOrigin.StartInFrontOfAsync(origin.Address, new ManualClock());
        var first = await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"{name}: a", $"{name}: b");
        Assert.Equal(name == "Cookie" ? "for a; b" : "for a, b", first.Body);
        var second = await RawClient.GetAsync(cached.Address, "/a", "Host: o", $"{name}: {line}");
        Assert.Equal(isHit ? first.Body : $"for {line}", second.Body);
        Assert.Equal(isHit ? 1 : 2, origin.Requests.Count);
    }

    [Fact]
    [Trait("Issue", "13.5")]
    public async Task Message_with_several_values_is_keyed_as_it_is_sent()
    {
        await using var origin = new RawOrigin(request => RawOrigin.Ok($"for {RawOrigin.Field(request, "User-Agent")} {RawOrigin.Field(request, "Cookie")}", "Cache-Control: max-age=60", "Vary: User-Agent, Cookie"));
        using var cache = new CachingClient();
        foreach (var (agents, cookies) in new (string[], string[])[] { (["a/1", "(b)"], ["c=1"]), (["a/1 (b)"], ["c=1"]), (["a/1,(b)"], ["c=1"]), (["a/1 (b)"], ["c=1", "d=2"]), (["a/1 (b)"], ["c=1,d=2"]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, origin.Address);
            request.Headers.TryAddWithoutValidation("User-Agent", agents);
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
            using var response = await cache.Client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            Assert.StartsWith($"for {string.Join(' ', agents)}", body, StringComparison.Ordinal);
        }

        Assert.Equal(4, origin.Requests.Count);
        Assert.Equal(4, origin.Requests.Select(request => (RawOrigin.Field(request, "User-Agent"), RawOrigin.Field(request, "Cookie"))).Distinct().Count());
    }

    [Theory]
    [Trait("Rfc", "29")]
    [InlineData("*")]
    [InlineData("Foo, *")]
    public async Task Asterisk_never_matches(string vary)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60"), ("Vary", vary)));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a");
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    [Trait("Rfc", "30")]
    public async Task Of_several_matching_variants_the_newest_is_used()
    {
        await using var cached = await CachedOrigin.StartAsync();
        cached.Origin.Answer = Answers.Ok("old", ("Cache-Control", "max-age=60"), ("Vary", "Foo"));
        await cached.GetAsync("/a", ("Bar", "1"));
        cached.Clock.Advance(TimeSpan.FromSeconds(2));
        cached.Origin.Answer = Answers.Ok("new", ("Cache-Control", "max-age=60"), ("Vary", "Bar"));
        await cached.GetAsync("/a", ("Bar", "1"), ("Foo", "1"));
        Assert.Equal("new", (await cached.GetAsync("/a", ("Bar", "1"))).Body);
    }

    [Fact]
    public async Task Variants_of_a_resource_are_bounded()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60"), ("Vary", "Foo")), options => options.MaxVariants = 3);
        for (var i = 0; i < 10; i++)
        {
            await cached.GetAsync("/a", ("Foo", $"{i}"));
        }

        Assert.Equal(3, cached.Store.Count);
    }

    [Theory]
    [InlineData("/a?name=A", "/a?name=a")]
    [InlineData("/A", "/a")]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a/%2e%2e/b", "/b")]
    [InlineData("/a?x=1;y=2", "/a?x=1&y=2")]
    [InlineData("/a?utm_content=1&x=2", "/a?x=2")]
    [InlineData("/a?", "/a")]
    [InlineData("/a//b", "/a/b")]
    public async Task Targets_that_differ_as_sent_have_different_keys(string first, string second)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.GetAsync(first);
        await cached.GetAsync(second);
        Assert.Equal([first, second], cached.Origin.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Hosts_and_ports_have_different_keys()
    {
        await using var cached = await CachedOrigin.StartAsync(context => Answers.Ok(context.Request.Host.Value!, ("Cache-Control", "max-age=60"))(context));
        foreach (var host in (string[])["a.example", "b.example", "a.example:81"])
        {
            Assert.Equal(host, (await cached.GetAsync("/a", ("Host", host))).Body);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-URL")]
    [InlineData("X-Rewrite-URL")]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-Forwarded-Scheme")]
    public async Task Unkeyed_field_that_names_another_target_never_poisons_the_key(string name)
    {
        await using var cached = await CachedOrigin.StartAsync(context =>
            Answers.Ok($"for {context.Request.Headers[name]}", ("Cache-Control", "max-age=60"))(context));
        await cached.GetAsync("/a", (name, "evil"));
        Assert.Equal("for ", (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(431)]
    public async Task Refusal_of_oversized_fields_is_for_nobody_else(int refusal)
    {
        await using var cached = await CachedOrigin.StartAsync(context => context.Request.Headers["X-Oversized"].ToString().Length > 4000
            ? Answers.Status(refusal, "too long")(context)
            : Answers.Ok("page", ("Cache-Control", "max-age=60"))(context));
        Assert.Equal(refusal, (await cached.GetAsync("/a", ("X-Oversized", new string('x', 9000)))).Status);
        Assert.Equal("page", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    public async Task Get_with_content_neither_fills_nor_uses_the_store()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        var fat = await cached.SendAsync("GET", "/a", [], new StringContent("x=evil"));
        var lean = await cached.GetAsync("/a");
        Assert.NotEqual(fat.Body, lean.Body);
        Assert.NotEqual(lean.Body, (await cached.SendAsync("GET", "/a", [], new StringContent("x=evil"))).Body);
    }
}
