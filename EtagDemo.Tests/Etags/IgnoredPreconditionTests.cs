using System.Net;
using EtagDemo.Etags;
using EtagDemo.Etags.Writing;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Etags;

/// <summary>Issue 13, number 17: where GET hands out an ETag, no write ignores a precondition.</summary>
[Collection(PostgresTests.Name)]
public sealed class IgnoredPreconditionTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private int _writes;

    public static TheoryData<string, string> Conditions => new()
    {
        { "If-Match", "\"bogus\"" }, { "If-Match", "*" }, { "If-Match", "bogus" }, { "If-None-Match", "*" }, { "If-None-Match", "\"bogus\"" },
        { "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_plain_handler_is_not_run_for_a_request_that_carries_one(string field, string value)
    {
        var path = await ShelfPathAsync();
        foreach (var method in (string[])["PUT", "PATCH", "DELETE", "POST"])
        {
            using var refused = await Service.SendAsync(method, $"/plain{path}", "{}", field, value);

            Assert.Equal(HttpStatusCode.NotImplemented, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.Contains("ConditionalWrite", await refused.Content.ReadAsStringAsync());
            Assert.True(refused.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(0, _writes);
    }

    [Theory]
    [InlineData("PUT", "/plain/shelves/{0}", "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")]
    [InlineData("PUT", "/plain/shelves/{0}", "If-Unmodified-Since", "no date")]
    [InlineData("PUT", "/plain/shelves/{0}", "X-Other", "1")]
    [InlineData("PUT", "/untagged/{0}", "If-Match", "\"bogus\"")]
    [InlineData("PUT", "/own/{0}", "If-Match", "\"bogus\"")]
    [InlineData("PUT", "/any/{0}", "X-Other", "1")]
    public async Task Other_requests_and_other_routes_are_carried_out(string method, string path, string field, string value)
    {
        using var written = await Service.SendAsync(method, path.Replace("{0}", $"{Guid.NewGuid():N}", StringComparison.Ordinal), "{}", field, value);

        Assert.Equal((HttpStatusCode.NoContent, 1), (written.StatusCode, _writes));
    }

    [Theory]
    [InlineData("/any/{0}")]
    [InlineData("/PLAIN/SHELVES/{0}")]
    [InlineData("/literal/shelf")]
    public async Task A_route_is_compared_by_the_paths_it_takes(string path)
    {
        using var refused = await Service.SendAsync("PUT", path.Replace("{0}", $"{Guid.NewGuid():N}", StringComparison.Ordinal), "{}", "If-Match", "\"bogus\"");

        Assert.Equal((HttpStatusCode.NotImplemented, 0), (refused.StatusCode, _writes));
    }

    [Fact]
    public async Task Reads_keep_their_preconditions()
    {
        var path = $"/plain{await ShelfPathAsync()}";
        using var get = await Service.GetAsync(path);
        using var again = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_handler_that_takes_the_conditional_write_and_asks_nothing_changes_nothing()
    {
        var path = await ShelfPathAsync("old");

        using var refused = await Service.SendAsync("POST", $"/forgetful{path}", null, "If-Match", "\"bogus\"");
        using var get = await Service.GetAsync(path);
        using var without = await Service.SendAsync("POST", $"/forgetful{path}", null);

        Assert.Equal(HttpStatusCode.NotImplemented, refused.StatusCode);
        Assert.DoesNotContain("new book", await get.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NoContent, without.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "8")]
    public async Task Who_may_not_write_at_all_is_told_that_first()
    {
        using var refused = await Service.SendAsync("PUT", $"/closed/{Guid.NewGuid():N}", "{}", "If-Match", "\"bogus\"");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("PATCH", "If-Match", "bogus")]
    [InlineData("PATCH", "If-Match", "bogus, \"other\"")]
    [InlineData("PATCH", "If-None-Match", "bogus")]
    [InlineData("GET", "If-Match", "bogus")]
    public async Task A_tag_without_its_quotes_is_400_with_a_hint(string method, string field, string value)
    {
        var path = await ShelfPathAsync("old");

        using var cold = await Service.SendAsync(method, path, method == "GET" ? null : """{"name":"new"}""", field, value);
        using var get = await Service.GetAsync(path);
        using var warm = await Service.SendAsync(method, path, method == "GET" ? null : """{"name":"new"}""", field, value);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (cold.StatusCode, warm.StatusCode));
        Assert.Contains("with their quotes", await warm.Content.ReadAsStringAsync());
        Assert.Contains("old", await get.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Beside_a_tag_that_matches_one_without_quotes_does_no_harm()
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);

        using var written = await Service.SendAsync("PATCH", path, """{"name":"new"}""", "If-Match", $"bogus, {Etag(get)}");

        Assert.Equal(HttpStatusCode.NoContent, written.StatusCode);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: Map);

    private void Map(WebApplication app)
    {
        app.UseRouting();
        app.Use((http, next) =>
        {
            http.Response.StatusCode = http.GetEndpoint()?.Metadata.GetMetadata<Closed>() is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
            return http.Response.StatusCode == StatusCodes.Status403Forbidden ? Task.CompletedTask : next(http);
        });
        app.MapGet("/plain/shelves/{id:guid}", (Guid id, LibraryContext db, CancellationToken ct) => LibraryEndpoints.ViewAsync(db, id, ct)).WithEtag(etag => etag.Tag("shelf:{id}"));
        app.MapPut("/plain/shelves/{shelfId}", Write);
        app.MapPatch("/plain/{kind}/{id:guid}", Write);
        app.MapMethods("/plain/shelves/{id:guid}", ["DELETE", "POST"], Write);
        app.MapPut("/untagged/{id:guid}", Write);
        Tagged("/own/{id}");
        app.MapPut("/own/{id:guid}", Write).HonoursPreconditions();
        Tagged("/any/{id}");
        app.Map("/any/{**rest}", Write);
        Tagged("/literal/{id}");
        app.MapPut("/literal/shelf", Write);
        Tagged("/closed/{id}");
        app.MapPut("/closed/{id}", Write).WithMetadata(new Closed());
        Tagged("/forgetful/shelves/{id}");
        app.MapPost("/forgetful/shelves/{id:guid}", (Guid id, LibraryContext db, ConditionalWrite write, CancellationToken ct) => write.RunAsync(db, async (_, token) =>
        {
            db.Add(new Book { Id = Guid.NewGuid(), ShelfId = id, Title = "new book" });
            await db.SaveChangesAsync(token);
            return TypedResults.NoContent();
        }, ct));

        void Tagged(string pattern) => app.MapGet(pattern, () => "one").WithEtag(etag => etag.Tag("shelf:{id}"));
        IResult Write()
        {
            _writes++;
            return TypedResults.NoContent();
        }
    }

    private sealed record Closed;
}
