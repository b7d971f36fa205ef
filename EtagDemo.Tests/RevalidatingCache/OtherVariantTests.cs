using EtagDemo.Tests.RevalidatingCache.Doubles;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Origins whose ETag is a version number, the same for all variants (against RFC 9110 8.8.3), are many: nobody gets another's variant because of them.</summary>
[Trait("Issue", "13.2")]
public class OtherVariantTests
{
    [Theory]
    [InlineData("X-User", "a", "b")]
    [InlineData("Cookie", "sid=a", "sid=b")]
    [InlineData("Accept-Encoding", "gzip", null)]
    [InlineData("Accept-Language", "en", "de")]
    public async Task Request_that_selects_another_variant_is_not_asked_with_the_ETags_of_others(string field, string first, string? second)
    {
        await using var cached = await CachedOrigin.StartAsync(OfVersion(field));
        Assert.Equal($"for {first}", (await cached.GetAsync("/a", (field, first))).Body);
        var other = await cached.GetAsync("/a", second is null ? [] : [(field, second)]);
        Assert.Equal((200, $"for {second}"), (other.Status, other.Body));
        Assert.Null(cached.Origin.LastRequest["If-None-Match"]);
        Assert.Equal($"for {first}", (await cached.GetAsync("/a", (field, first))).Body);
    }

    [Fact]
    public async Task Only_the_clients_own_ETag_goes_along()
    {
        await using var cached = await CachedOrigin.StartAsync(OfVersion("X-User"));
        await cached.GetAsync("/a", ("X-User", "a"));
        await cached.GetAsync("/a", ("X-User", "b"), ("If-None-Match", "\"mine\""));
        Assert.Equal("\"mine\"", cached.Origin.LastRequest["If-None-Match"]);
    }

    [Fact]
    [Trait("Rfc", "33")]
    public async Task Without_an_ETag_a_304_is_taken_for_no_other_variant_even_where_they_are_offered()
    {
        await using var cached = await CachedOrigin.StartAsync(OfVersion("X-User", etagIn304: false), options => options.OfferOtherVariants = true);
        await cached.GetAsync("/a", ("X-User", "a"));
        Assert.Equal("for b", (await cached.GetAsync("/a", ("X-User", "b"))).Body);
        Assert.Equal(3, cached.Origin.Requests.Count);
        Assert.Null(cached.Origin.LastRequest["If-None-Match"]);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("br", false)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br, x-gzip;q=0.5", true)]
    [InlineData("*", true)]
    public async Task Coding_that_the_client_does_not_accept_is_not_offered(string? accepted, bool isOffered)
    {
        await using var cached = await CachedOrigin.StartAsync(
            Answers.Validating("\"1\"", "coded", ("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding"), ("Content-Encoding", "gzip")), options => options.OfferOtherVariants = true);
        await cached.GetAsync("/a", ("Accept-Encoding", "gzip"));
        await cached.GetAsync("/a", accepted is null ? [] : [("Accept-Encoding", accepted)]);
        Assert.Equal(isOffered ? "\"1\"" : null, cached.Origin.LastRequest["If-None-Match"]);
    }

    [Theory]
    [Trait("Rfc", "33")]
    [InlineData(null, null, true)]
    [InlineData("\"1\"", null, true)]
    [InlineData("*", null, true)]
    [InlineData("\"mine\"", null, false)]
    [InlineData(null, "Mon, 01 Jan 2029 00:00:00 GMT", true)]
    [InlineData(null, "Tue, 02 Jan 2029 00:00:00 GMT", false)]
    public async Task A_304_without_an_ETag_is_taken_for_the_selected_response_where_it_can_mean_nothing_else(string? clients, string? lastModified, bool isTaken)
    {
        await using var cached = await CachedOrigin.StartAsync(Answers.InTurn(
            Answers.Ok("one", ("ETag", "\"1\""), ("Cache-Control", "no-cache"), ("Last-Modified", "Mon, 01 Jan 2029 00:00:00 GMT")),
            Answers.Status(304, "", lastModified is null ? [] : [("Last-Modified", lastModified)]),
            Answers.Ok("two", ("ETag", "\"2\""), ("Cache-Control", "no-cache"))));
        await cached.GetAsync("/a");
        await cached.GetAsync("/a", clients is null ? [] : [("If-None-Match", clients)]);
        Assert.Equal(isTaken ? 2 : 3, cached.Origin.Requests.Count);
    }

    // 304 for its version, whoever asks.
    private static RequestDelegate OfVersion(string field, bool etagIn304 = true) => context =>
        context.Request.Headers.IfNoneMatch.ToString().Contains("\"7\"", StringComparison.Ordinal)
            ? Answers.Status(304, "", etagIn304 ? [("ETag", "\"7\""), ("Vary", field)] : [("Vary", field)])(context)
            : Answers.Ok($"for {context.Request.Headers[field]}", ("ETag", "\"7\""), ("Cache-Control", "no-cache"), ("Vary", field))(context);
}
