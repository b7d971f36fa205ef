using System.Net;
using System.Security.Cryptography;
using System.Text;
using EtagDemo.Etags;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class BodyKeyedTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private const string Body = """{"name":"A"}""";

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    [Trait("Rfc", "46")]
    public async Task A_repeated_calculation_is_304_without_query_and_calculation(string method)
    {
        var path = $"{await ShelfPathAsync()}/count";
        using var first = await Service.SendAsync(method, path, Body, "Content-Digest", Digest(Body));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var (runs, commands) = (Service.Handlers.Runs, Service.Sql.Commands);

        using var second = await Service.SendAsync(method, path, Body, "Content-Digest", Digest(Body), "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(runs, Service.Handlers.Runs);
        Assert.Equal(commands, Service.Sql.Commands);
        Assert.Contains("content-digest", first.Headers.Vary);
        Assert.Contains("content-digest", second.Headers.Vary);
    }

    [Fact]
    public async Task After_a_write_it_is_calculated_again()
    {
        var path = await ShelfPathAsync();
        using var first = await Service.SendAsync("POST", $"{path}/count", Body, "Content-Digest", Digest(Body));
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);

        using var second = await Service.SendAsync("POST", $"{path}/count", Body, "Content-Digest", Digest(Body), "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(Etag(first), Etag(second));
    }

    [Fact]
    public async Task Another_body_is_another_result()
    {
        const string Other = """{"name":"B"}""";
        var path = $"{await ShelfPathAsync()}/count";
        using var first = await Service.SendAsync("POST", path, Body, "Content-Digest", Digest(Body));

        using var second = await Service.SendAsync("POST", path, Other, "Content-Digest", Digest(Other), "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("B", await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    [Trait("Rfc", "46")]
    public async Task A_digest_that_does_not_match_the_body_is_400_and_nothing_is_stored(string method)
    {
        var path = $"{await ShelfPathAsync()}/count";

        using var refused = await Service.SendAsync(method, path, Body, "Content-Digest", Digest("another"));
        using var entries = await Service.GetAsync("/_etags/entries");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("[]", await entries.Content.ReadAsStringAsync());
        Assert.Equal(0, Service.Handlers.Runs);
    }

    [Theory]
    [InlineData("sha-256=:AAAA:")]
    [InlineData("sha-256=")]
    [InlineData("(((")]
    [Trait("Rfc", "46")]
    public async Task A_digest_that_cannot_be_read_is_400(string digest)
    {
        using var refused = await Service.SendAsync("POST", $"{await ShelfPathAsync()}/count", Body, "Content-Digest", digest);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("Content-Digest", "md5=:AAAA:")]
    [InlineData("Repr-Digest", "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")]
    [Trait("Rfc", "46")]
    [Trait("Rfc", "47")]
    [Trait("Rfc", "48")]
    public async Task Without_a_digest_that_can_be_verified_nothing_is_stored_and_one_is_asked_for(string field, string value)
    {
        var path = $"{await ShelfPathAsync()}/count";

        using var response = await Service.SendAsync("QUERY", path, Body, field, value);
        using var entries = await Service.GetAsync("/_etags/entries");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(Etag(response));
        Assert.Equal("sha-256=10", response.Headers.GetValues("Want-Content-Digest").Single());
        Assert.Equal("[]", await entries.Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("Rfc", "11")]
    public async Task A_clients_own_post_that_matches_is_412_and_its_query_is_304()
    {
        var path = $"{await ShelfPathAsync()}/count";
        using var first = await Service.SendAsync("POST", path, Body);

        using var post = await Service.SendAsync("POST", path, Body, "If-None-Match", Etag(first));
        using var query = await Service.SendAsync("QUERY", path, Body, "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.PreconditionFailed, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, query.StatusCode);
    }

    [Fact]
    public async Task With_expect_continue_a_304_comes_before_the_body_is_sent()
    {
        // .NET's client sends a body of up to 1,024 bytes whatever the answer is.
        var large = $$"""{"name":"{{new string('A', 2000)}}"}""";
        var path = $"{await ShelfPathAsync()}/count";
        using var first = await Service.SendAsync("POST", path, large, "Content-Digest", Digest(large));
        using var body = new CountedContent(large);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.ExpectContinue = true;
        request.Headers.TryAddWithoutValidation("If-None-Match", Etag(first));
        body.Headers.TryAddWithoutValidation("Content-Digest", Digest(large));
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(handler) { BaseAddress = Service.Client.BaseAddress };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(0, body.Sent);
    }

    [Fact]
    public async Task With_expect_continue_a_miss_reads_and_verifies_the_body()
    {
        var path = $"{await ShelfPathAsync()}/count";
        using var good = await Service.SendAsync("POST", path, Body, "Content-Digest", Digest(Body), "Expect", "100-continue");
        using var wrong = await Service.SendAsync("POST", path, Body, "Content-Digest", Digest("another"), "Expect", "100-continue");
        using var entries = await Service.GetAsync("/_etags/entries");

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Single((await entries.Content.ReadAsStringAsync()).Split("\"key\"").Skip(1));
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: app =>
        app.MapMethods("/shelves/{id:guid}/count", ["POST", "QUERY"], CountAsync)
            .WithEtag(etag => etag.Tag("shelf:{id}:books").VaryByContentDigest()));

    private static async Task<IResult> CountAsync(Guid id, ShelfInput input, LibraryContext db, HandlerCounter counter, CancellationToken ct)
    {
        counter.Count();
        return TypedResults.Ok($"{input.Name}: {await db.Books.CountAsync(book => book.ShelfId == id, ct)}");
    }

    private static string Digest(string body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}:";
}
