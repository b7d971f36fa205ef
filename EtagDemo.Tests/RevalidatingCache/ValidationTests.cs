using EtagDemo.Tests.RevalidatingCache.Doubles;

namespace EtagDemo.Tests.RevalidatingCache;

public class ValidationTests
{
    private const string NoCache = "no-cache";

    [Fact]
    [Trait("Rfc", "27")]
    [Trait("Rfc", "31")]
    [Trait("Rfc", "51")]
    public async Task No_cache_is_validated_each_time_and_answered_from_memory()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Validating("\"1\"", "body", ("Cache-Control", NoCache), ("Last-Modified", "Mon, 01 Jan 2029 00:00:00 GMT")));
        await cached.GetAsync("/a");
        var second = await cached.GetAsync("/a");
        Assert.Equal((200, "body", "\"1\""), (second.Status, second.Body, second["ETag"]));
        Assert.Equal("\"1\"", cached.Origin.LastRequest["If-None-Match"]);
        Assert.Equal("Mon, 01 Jan 2029 00:00:00 GMT", cached.Origin.LastRequest["If-Modified-Since"]);
        Assert.Contains("fwd=stale; fwd-status=304", second.CacheStatus, StringComparison.Ordinal);
        Assert.Contains("detail=response-no-cache", second.CacheStatus, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rfc", "32")]
    [InlineData("\"1\"", 304)]
    [InlineData("W/\"1\"", 304)]
    [InlineData("\"0\", \"1\"", 304)]
    [InlineData("*", 304)]
    [InlineData("\"2\"", 200)]
    public async Task Clients_own_condition_is_answered_after_the_origin_answered(string condition, int status)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Validating("\"1\"", "body", ("Cache-Control", NoCache), ("Vary", "Accept"), ("Content-Type", "text/plain")));
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a", ("If-None-Match", condition));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 304 ? "" : "body", answer.Body);
        Assert.Equal("\"1\"", answer["ETag"]);
        Assert.Equal("Accept", answer["Vary"]);
        Assert.Equal(2, cached.Origin.Requests.Count);
        Assert.Equal(status == 304, answer["Content-Type"] is null);
    }

    [Fact]
    [Trait("Rfc", "31")]
    public async Task Tags_of_client_and_store_go_to_the_origin_together()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Validating("\"1\"", "body", ("Cache-Control", NoCache)));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a", ("If-None-Match", "\"x\", W/\"y\""));
        Assert.Equal("\"1\", \"x\", W/\"y\"", cached.Origin.LastRequest["If-None-Match"]);
    }

    [Fact]
    [Trait("Rfc", "32")]
    public async Task Not_modified_for_the_clients_tag_goes_to_the_client_and_gives_the_stored_response_up()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", NoCache)),
            Answers.Status(304, "", ("ETag", "\"2\""), ("Cache-Control", NoCache), ("X-New", "1")),
            Answers.Validating("\"1\"", "two", ("Cache-Control", NoCache))));
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a", ("If-None-Match", "\"2\""));
        Assert.Equal((304, "\"2\""), (answer.Status, answer["ETag"]));
        var next = await cached.GetAsync("/a");
        Assert.Equal(("two", null), (next.Body, next["X-New"]));
    }

    [Fact]
    [Trait("Rfc", "33")]
    public async Task Foreign_304_is_never_applied_but_fetched_again_without_condition()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", NoCache)),
            Answers.Status(304, "", ("ETag", "\"other\"")),
            Answers.Ok("two", ("ETag", "\"2\""), ("Cache-Control", NoCache))));
        await cached.GetAsync("/a");
        var answer = await cached.GetAsync("/a");
        Assert.Equal((200, "two"), (answer.Status, answer.Body));
        Assert.Null(cached.Origin.LastRequest["If-None-Match"]);
    }

    [Fact]
    [Trait("Rfc", "34")]
    public async Task Stored_fields_are_updated_by_a_304_except_those_of_the_body()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", "max-age=1"), ("X-A", "old"), ("X-B", "kept"), ("Content-Encoding", "x")),
            Answers.Status(304, "", ("ETag", "\"1\""), ("Cache-Control", "max-age=60"), ("X-A", "new"), ("Content-Encoding", "y"))));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(2));
        await cached.GetAsync("/a");
        cached.Clock.Advance(TimeSpan.FromSeconds(30));
        var hit = await cached.GetAsync("/a");
        Assert.Equal(2, cached.Origin.Requests.Count);
        Assert.Equal(("new", "kept", "x", "30"), (hit["X-A"], hit["X-B"], hit["Content-Encoding"], hit["Age"]));
    }

    [Fact]
    [Trait("Rfc", "35")]
    public async Task Full_answer_to_a_validation_replaces_what_is_stored()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", NoCache)),
            Answers.Validating("\"2\"", "two", ("Cache-Control", NoCache))));
        await cached.GetAsync("/a");
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
        Assert.Equal("\"2\"", cached.Origin.LastRequest["If-None-Match"]);
    }

    [Fact]
    [Trait("Rfc", "35")]
    public async Task Server_error_while_validating_is_passed_on_and_the_stored_response_kept()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", NoCache)),
            Answers.Status(503, "down"),
            Answers.Validating("\"1\"", "never", ("Cache-Control", NoCache))));
        await cached.GetAsync("/a");
        Assert.Equal(503, (await cached.GetAsync("/a")).Status);
        Assert.Equal("one", (await cached.GetAsync("/a")).Body);
    }

    [Fact]
    [Trait("Rfc", "31")]
    [Trait("Issue", "13.2")]
    public async Task Tag_of_another_variant_spares_the_body_where_the_origin_keeps_the_rule()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Validating("\"1\"", "same", ("Cache-Control", NoCache), ("Vary", "x-role")), options => options.OfferOtherVariants = true);
        await cached.GetAsync("/a", ("x-role", "owner"));
        var other = await cached.GetAsync("/a", ("x-role", "viewer"));
        Assert.Equal((200, "same"), (other.Status, other.Body));
        Assert.Contains("fwd=vary-miss; fwd-status=304", other.CacheStatus, StringComparison.Ordinal);
        Assert.Equal(2, cached.Store.Count);
    }

    [Fact]
    [Trait("Rfc", "38")]
    public async Task Conditions_are_the_origins_where_nothing_is_stored()
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Status(304, "", ("ETag", "\"1\"")));
        Assert.Equal(304, (await cached.GetAsync("/a", ("If-None-Match", "\"1\""))).Status);
        Assert.Equal("\"1\"", cached.Origin.LastRequest["If-None-Match"]);
    }

    [Theory]
    [Trait("Rfc", "38")]
    [InlineData("If-Match", "\"other\"")]
    [InlineData("If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")]
    public async Task If_match_and_if_unmodified_since_go_to_the_origin(string name, string value)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.Validating("\"1\"", "body", ("Cache-Control", "max-age=60")));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a", (name, value));
        Assert.Equal(value, cached.Origin.LastRequest[name]);
        Assert.Equal(2, cached.Origin.Requests.Count);
    }

    [Fact]
    [Trait("Rfc", "33")]
    public async Task A_304_is_applied_to_the_response_whose_tag_was_sent_not_to_what_replaced_it()
    {
        await using var cached = await CachedOrigin.StartAsync();
        cached.Origin.Answer = Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", NoCache));
        await cached.GetAsync("/a");
        var gate = new Gate();
        cached.Origin.Answer = async context =>
        {
            await gate.PassAsync();
            await Answers.Status(304, "", ("ETag", "\"1\""), ("X-From", "304"))(context);
        };
        var validating = cached.GetAsync("/a");
        await gate.Arrived;
        cached.Origin.Answer = Answers.Ok("two", ("ETag", "\"2\""), ("Cache-Control", "max-age=60"));
        var replaced = await cached.GetAsync("/a", ("Range", "bytes=0-99"));
        gate.Open();
        Assert.Equal("one", (await validating).Body);
        Assert.Equal("two", replaced.Body);
        Assert.Equal("two", (await cached.GetAsync("/a")).Body);
    }
}
