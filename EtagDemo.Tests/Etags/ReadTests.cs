using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class ReadTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task A_hit_in_memory_runs_no_handler_and_no_sql()
    {
        var path = await ShelfPathAsync();
        using var first = await Service.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var (runs, commands) = (Service.Handlers.Runs, Service.Sql.Commands);
        Assert.NotEqual(0, commands);

        using var second = await Service.GetAsync(path, "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(commands, Service.Sql.Commands);
        Assert.Equal(runs, Service.Handlers.Runs);
    }

    [Fact]
    [Trait("Rfc", "2")]
    [Trait("Rfc", "6")]
    public async Task After_a_write_the_old_tag_gets_the_new_representation()
    {
        var path = await ShelfPathAsync("old");
        using var first = await Service.GetAsync(path);
        using var write = await Service.SendAsync("PATCH", path, """{"name":"new"}""");
        Assert.Equal(HttpStatusCode.NoContent, write.StatusCode);

        using var second = await Service.GetAsync(path, "If-None-Match", Etag(first));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("new", await second.Content.ReadAsStringAsync());
        Assert.NotEqual(Etag(first), Etag(second));
    }

    [Fact]
    [Trait("Rfc", "2")]
    public async Task The_tag_is_strong_and_the_same_for_the_same_bytes()
    {
        var path = await ShelfPathAsync();
        using var first = await Service.GetAsync(path);
        using var rename = await Service.SendAsync("PATCH", path, """{"name":"B"}""");
        using var back = await Service.SendAsync("PATCH", path, """{"name":"A"}""");
        using var second = await Service.GetAsync(path);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(Etag(first), Etag(second));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    [Trait("Rfc", "5")]
    public async Task A_200_has_an_etag_no_cache_and_vary()
    {
        using var response = await Service.GetAsync(await ShelfPathAsync());

        Assert.NotEmpty(Etag(response));
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal(["x-role"], response.Headers.Vary);
    }

    [Fact]
    [Trait("Rfc", "4")]
    public async Task Variants_with_equal_bytes_have_different_tags()
    {
        var path = await ShelfPathAsync();
        using var owner = await Service.GetAsync(path, "x-role", "owner");
        using var viewer = await Service.GetAsync(path, "x-role", "viewer");
        using var nobody = await Service.GetAsync(path);

        Assert.Equal(await owner.Content.ReadAsStringAsync(), await viewer.Content.ReadAsStringAsync());
        Assert.Equal(3, new[] { Etag(owner), Etag(viewer), Etag(nobody) }.Distinct().Count());
    }

    [Fact]
    public async Task A_variant_is_no_hit_for_another_variant()
    {
        var path = await ShelfPathAsync();
        using var owner = await Service.GetAsync(path, "x-role", "owner");
        var runs = Service.Handlers.Runs;

        using var viewer = await Service.GetAsync(path, "x-role", "viewer", "If-None-Match", Etag(owner));

        Assert.Equal(HttpStatusCode.OK, viewer.StatusCode);
        Assert.Equal(runs + 1, Service.Handlers.Runs);
    }

    [Fact]
    [Trait("Rfc", "7")]
    public async Task Head_answers_the_fields_of_get()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        using var head = await Service.SendAsync("HEAD", path, null);

        Assert.Equal(Etag(get), Etag(head));
        Assert.Equal(get.Headers.Vary, head.Headers.Vary);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rfc", "7")]
    public async Task Conditional_head_gets_304(bool stored)
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        if (!stored)
        {
            using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);
        }

        using var head = await Service.SendAsync("HEAD", path, null, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, head.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rfc", "20")]
    [Trait("Rfc", "21")]
    [Trait("Rfc", "22")]
    public async Task A_304_has_the_required_fields_and_no_content(bool stored)
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path, "x-role", "owner");
        if (!stored)
        {
            using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);
        }

        using var response = await Service.GetAsync(path, "x-role", "owner", "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(Etag(get), Etag(response));
        Assert.Equal(get.Headers.Vary, response.Headers.Vary);
        Assert.Equal(get.Headers.CacheControl, response.Headers.CacheControl);
        Assert.NotNull(response.Headers.Date);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("If-None-Match", "{0}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "W/{0}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"x\", {0}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"x\"", HttpStatusCode.OK)]
    [InlineData("If-None-Match", "*, \"x\"", HttpStatusCode.OK)]
    [InlineData("If-Match", "{0}", HttpStatusCode.OK)]
    [InlineData("If-Match", "*", HttpStatusCode.OK)]
    [InlineData("If-Match", "W/{0}", HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Match", "\"x\"", HttpStatusCode.PreconditionFailed)]
    [Trait("Rfc", "10")]
    [Trait("Rfc", "11")]
    [Trait("Rfc", "16")]
    public async Task Preconditions_of_a_read_hold_for_stored_and_for_rendered(string field, string value, HttpStatusCode expected)
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);
        var condition = value.Replace("{0}", Etag(get), StringComparison.Ordinal);

        using var fromStore = await Service.GetAsync(path, field, condition);
        using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);
        using var rendered = await Service.GetAsync(path, field, condition);

        Assert.Equal(expected, fromStore.StatusCode);
        Assert.Equal(expected, rendered.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "12")]
    public async Task If_match_true_and_if_none_match_false_gives_304()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync(path);

        using var response = await Service.GetAsync(path, "If-Match", Etag(get), "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Match", "\"x\"")]
    [Trait("Rfc", "8")]
    public async Task Preconditions_are_ignored_when_the_answer_would_be_404(string field, string value)
    {
        using var response = await Service.GetAsync($"/shelves/{Guid.NewGuid():N}", field, value);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    [Trait("Rfc", "17")]
    public async Task Preconditions_are_ignored_on_options()
    {
        using var response = await Service.SendAsync("OPTIONS", await ShelfPathAsync(), null, "If-None-Match", "*");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Two_queries_that_differ_in_case_are_two_entries()
    {
        var path = await ShelfPathAsync();
        using var lower = await Service.GetAsync($"{path}?q=a");
        var runs = Service.Handlers.Runs;
        using var upper = await Service.GetAsync($"{path}?q=A", "If-None-Match", Etag(lower));

        Assert.Equal(runs + 1, Service.Handlers.Runs);
    }
}
