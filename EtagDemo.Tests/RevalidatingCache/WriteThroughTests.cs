using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class WriteThroughTests
{
    [Theory]
    [Trait("Rfc", "37")]
    [InlineData("POST", 200, true)]
    [InlineData("PUT", 204, true)]
    [InlineData("DELETE", 303, true)]
    [InlineData("PATCH", 201, true)]
    [InlineData("M-SEARCH", 200, true)]
    [InlineData("PUT", 404, false)]
    [InlineData("PUT", 500, false)]
    [InlineData("OPTIONS", 200, false)]
    public async Task Successful_unsafe_request_invalidates_its_target(string method, int status, bool invalidates)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("Cache-Control", "max-age=60")), Answers.Status(status, ""), Answers.Ok("two", ("Cache-Control", "max-age=60"))));
        await cached.GetAsync("/a");
        await cached.SendAsync(method, "/a", []);
        Assert.Equal(invalidates ? "two" : "one", (await cached.GetAsync("/a")).Body);
    }

    [Theory]
    [Trait("Rfc", "37")]
    [InlineData("Location", "/b", true)]
    [InlineData("Location", "b", true)]
    [InlineData("Content-Location", "/b", true)]
    [InlineData("Location", "http://elsewhere.example/b", false)]
    [InlineData("Location", "::::", false)]
    public async Task Location_of_the_same_origin_is_invalidated_too(string field, string value, bool invalidates)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("Cache-Control", "max-age=60")), Answers.Status(201, "", (field, value)), Answers.Ok("two", ("Cache-Control", "max-age=60"))));
        await cached.GetAsync("/b");
        await cached.SendAsync("POST", "/a", []);
        Assert.Equal(invalidates ? "two" : "one", (await cached.GetAsync("/b")).Body);
    }

    [Fact]
    [Trait("Rfc", "37")]
    public async Task Response_on_its_way_during_a_write_is_never_fresh_afterwards()
    {
        await using var cached = await CachedOrigin.StartAsync();
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Ok("before", ("Cache-Control", "max-age=60"))(context);
        };
        var reading = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Status(204, "");
        await cached.SendAsync("PUT", "/a", []);
        gate.Open();
        Assert.Equal("before", (await reading).Body);
        cached.Origin.Answer = Answers.Ok("after", ("Cache-Control", "max-age=60"));
        Assert.Equal("after", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    [Trait("Rfc", "42")]
    public async Task Post_is_never_answered_from_store()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Counting(("Cache-Control", "max-age=60")));
        await cached.SendAsync("POST", "/a", [], new StringContent("x"));
        var second = await cached.SendAsync("POST", "/a", [], new StringContent("x"));
        Assert.Equal("body 2", second.Body);
        Assert.Contains("fwd=method", second.CacheStatus, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rfc", "49")]
    [Trait("Rfc", "50")]
    [InlineData("POST", "\"one\"", true)]
    [InlineData("POST", "\"other\", \"two\"", true)]
    [InlineData("POST", "\"ONE\"", false)]
    [InlineData("POST", "one", false)]
    [InlineData("OPTIONS", "\"one\"", false)]
    public async Task Groups_are_invalidated_by_a_successful_unsafe_request(string method, string groups, bool invalidates)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("Cache-Control", "max-age=60"), ("Cache-Groups", "\"one\", \"two\"")),
            Answers.Status(200, "", ("Cache-Group-Invalidation", groups)),
            Answers.Ok("two", ("Cache-Control", "max-age=60"))));
        await cached.GetAsync("/a");
        await cached.SendAsync(method, "/elsewhere", []);
        Assert.Equal(invalidates ? "two" : "one", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    [Trait("Rfc", "49")]
    public async Task Thirty_two_groups_of_thirty_two_characters_are_kept()
    {
        var groups = Enumerable.Range(0, 32).Select(i => $"\"{new string('g', 30)}{i:00}\"").ToArray();
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("Cache-Control", "max-age=60"), ("Cache-Groups", string.Join(", ", groups))),
            Answers.Status(200, "", ("Cache-Group-Invalidation", groups[31])),
            Answers.Ok("two", ("Cache-Control", "max-age=60"))));
        await cached.GetAsync("/a");
        await cached.SendAsync("POST", "/elsewhere", []);
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
    }
}
