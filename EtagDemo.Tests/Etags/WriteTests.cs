using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class WriteTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private const string Rename = """{"name":"new"}""";

    [Theory]
    [InlineData("{0}", HttpStatusCode.NoContent)]
    [InlineData("*", HttpStatusCode.NoContent)]
    [InlineData("\"x\", {0}", HttpStatusCode.NoContent)]
    [InlineData("W/{0}", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"x\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("*, {0}", HttpStatusCode.PreconditionFailed)]
    [Trait("Rfc", "10")]
    [Trait("Rfc", "16")]
    public async Task If_match_decides_whether_a_write_acts(string value, HttpStatusCode expected)
    {
        var path = await ShelfPathAsync("old");
        using var get = await Service.GetAsync(path);

        using var write = await Service.SendAsync("PATCH", path, Rename, "If-Match", value.Replace("{0}", Etag(get), StringComparison.Ordinal));

        Assert.Equal(expected, write.StatusCode);
        using var after = await Service.GetAsync(path);
        Assert.Equal(expected == HttpStatusCode.NoContent, Etag(after) != Etag(get));
    }

    [Theory]
    [InlineData("{0}", HttpStatusCode.PreconditionFailed)]
    [InlineData("*", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"x\"", HttpStatusCode.NoContent)]
    [Trait("Rfc", "11")]
    public async Task If_none_match_that_is_false_is_412_for_a_write(string value, HttpStatusCode expected)
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        using var write = await Service.SendAsync("PATCH", path, Rename, "If-None-Match", value.Replace("{0}", Etag(get), StringComparison.Ordinal));

        Assert.Equal(expected, write.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "9")]
    public async Task If_match_is_evaluated_before_if_none_match()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        using var write = await Service.SendAsync("PATCH", path, Rename, "If-Match", Etag(get), "If-None-Match", "\"x\"");
        using var refused = await Service.SendAsync("PATCH", path, Rename, "If-Match", Etag(get), "If-None-Match", "\"x\"");

        Assert.Equal(HttpStatusCode.NoContent, write.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "6")]
    public async Task The_tag_in_a_writes_answer_is_the_one_that_a_read_gets_and_a_refused_write_has_none()
    {
        var path = await ShelfPathAsync();

        using var write = await Service.SendAsync("PATCH", path, Rename, "x-role", "owner");
        using var get = await Service.GetAsync(path, "x-role", "owner");
        using var next = await Service.SendAsync("PATCH", path, Rename, "x-role", "owner", "If-Match", Etag(write));
        using var refused = await Service.SendAsync("PATCH", path, Rename, "x-role", "owner", "If-Match", "\"x\"");

        Assert.NotEqual("", Etag(write));
        Assert.Equal(Etag(get), Etag(write));
        Assert.Equal(HttpStatusCode.NoContent, next.StatusCode);
        Assert.Equal("", Etag(refused));
    }

    [Fact]
    [Trait("Rfc", "10")]
    public async Task The_tag_of_another_variant_does_not_match()
    {
        var path = await ShelfPathAsync();
        using var owner = await Service.GetAsync(path, "x-role", "owner");

        using var asViewer = await Service.SendAsync("PATCH", path, Rename, "If-Match", Etag(owner), "x-role", "viewer");
        using var asOwner = await Service.SendAsync("PATCH", path, Rename, "If-Match", Etag(owner), "x-role", "owner");

        Assert.Equal(HttpStatusCode.PreconditionFailed, asViewer.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, asOwner.StatusCode);
    }

    [Fact]
    public async Task Of_writes_with_one_if_match_that_race_exactly_one_acts()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Service.SendAsync("PATCH", path, $$"""{"name":"n{{i}}"}""", "If-Match", Etag(get))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    [Trait("Rfc", "18")]
    public async Task Put_with_if_none_match_star_creates_once()
    {
        var path = $"/shelves/{Guid.NewGuid():N}";

        using var first = await Service.SendAsync("PUT", path, Rename, "If-None-Match", "*");
        using var second = await Service.SendAsync("PUT", path, Rename, "If-None-Match", "*");

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "19")]
    public async Task A_required_precondition_that_is_missing_is_428_that_tells_how_to_go_on()
    {
        var path = await ShelfPathAsync();

        using var refused = await Service.SendAsync("DELETE", path, null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("If-Match", await refused.Content.ReadAsStringAsync());
        Assert.True(refused.Headers.CacheControl!.NoStore);
    }

    [Fact]
    [Trait("Rfc", "8")]
    public async Task A_required_precondition_does_not_hide_404()
    {
        using var missing = await Service.SendAsync("DELETE", $"/shelves/{Guid.NewGuid():N}", null);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_required_precondition_that_holds_lets_the_write_act()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        using var deleted = await Service.SendAsync("DELETE", path, null, "If-Match", Etag(get));
        using var gone = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_save_without_a_transaction_of_its_own_is_noticed()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("One", await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_bulk_delete_is_noticed_by_the_tags_of_its_endpoint()
    {
        var path = await ShelfPathAsync();
        using var added = await Service.SendAsync("POST", $"{path}/books/One", null);
        using var get = await Service.GetAsync(path);

        using var removed = await Service.SendAsync("DELETE", $"{path}/books", null);
        using var after = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_refused_write_leaves_what_is_stored_a_hit()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        using var refused = await Service.SendAsync("PATCH", path, Rename, "If-Match", "\"x\"");
        var runs = Service.Handlers.Runs;

        using var again = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(runs, Service.Handlers.Runs);
    }

    [Fact]
    public async Task A_write_touches_no_other_shelf()
    {
        var (one, other) = (await ShelfPathAsync(), await ShelfPathAsync());
        using var get = await Service.GetAsync(other);
        using var write = await Service.SendAsync("PATCH", one, Rename);
        var runs = Service.Handlers.Runs;

        using var again = await Service.GetAsync(other, "If-None-Match", Etag(get));

        Assert.Equal(runs, Service.Handlers.Runs);
    }
}
