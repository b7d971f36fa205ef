using System.Globalization;
using System.Net;
using EtagDemo.Etags;
using EtagDemo.HttpSemantics;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Etags;

/// <summary>Generators of one's own, weak tags, and dates beside them.</summary>
[Collection(PostgresTests.Name)]
public sealed class GeneratorTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private readonly EditionGenerator _editions = new();

    [Fact]
    public async Task A_generator_of_ones_own_decides_what_is_the_same()
    {
        using var first = await Service.GetAsync("/papers/1/edition");
        _editions.Edition++;
        using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);

        using var same = await Service.GetAsync("/papers/1/edition", "If-None-Match", Etag(first));
        using var another = await Service.GetAsync("/papers/2/edition");

        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.NotEqual(Etag(first), Etag(same));
        Assert.NotEqual(Etag(another), Etag(same));
    }

    [Fact]
    public async Task Without_anything_to_tag_the_answer_has_no_tag()
    {
        using var response = await Service.GetAsync("/papers/0/edition");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", Etag(response));
    }

    [Fact]
    [Trait("Rfc", "2")]
    public async Task Where_bytes_may_differ_the_tag_is_weak_and_still_gets_304()
    {
        using var first = await Service.GetAsync("/papers/1/weak");
        using var again = await Service.GetAsync("/papers/1/weak", "If-None-Match", Etag(first));
        using var strong = await Service.GetAsync("/papers/1/weak", "If-Match", Etag(first));

        Assert.StartsWith("W/\"", Etag(first), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, strong.StatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rfc", "5")]
    public async Task Last_modified_is_never_later_than_date(int hours)
    {
        using var response = await Service.GetAsync($"/papers/1/dated/{hours}");

        Assert.True(response.Content.Headers.LastModified <= response.Headers.Date, $"{response.Content.Headers.LastModified} is after {response.Headers.Date}");
        Assert.Equal(hours < 0, response.Content.Headers.LastModified < response.Headers.Date - TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(null, "{0}", HttpStatusCode.NotModified)]
    [InlineData(null, "Sun, 06 Nov 1994 08:49:37 GMT", HttpStatusCode.OK)]
    [InlineData(null, "yesterday", HttpStatusCode.OK)]
    [InlineData("\"x\"", "{0}", HttpStatusCode.OK)]
    [Trait("Rfc", "13")]
    public async Task If_modified_since_counts_alone_and_only_as_a_date(string? ifNoneMatch, string since, HttpStatusCode expected)
    {
        using var first = await Service.GetAsync("/papers/1/dated/-1");
        var date = string.Format(CultureInfo.InvariantCulture, since, HttpDate.Format(first.Content.Headers.LastModified!.Value));
        string[] fields = ifNoneMatch is null ? ["If-Modified-Since", date] : ["If-Modified-Since", date, "If-None-Match", ifNoneMatch];

        using var stored = await Service.GetAsync("/papers/1/dated/-1", fields);
        using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);
        using var rendered = await Service.GetAsync("/papers/1/dated/-1", fields);

        Assert.Equal((expected, expected), (stored.StatusCode, rendered.StatusCode));
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", HttpStatusCode.PreconditionFailed)]
    [InlineData("yesterday", HttpStatusCode.OK)]
    [Trait("Rfc", "14")]
    public async Task If_unmodified_since_refuses_what_was_modified_later(string since, HttpStatusCode expected)
    {
        using var response = await Service.GetAsync("/papers/1/dated/-1", "If-Unmodified-Since", since);

        Assert.Equal(expected, response.StatusCode);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: app =>
    {
        var paper = app.MapGroup("/papers/{id:int}").WithEtag(etag => etag.Tag("paper:{id}"));
        paper.MapGet("/edition", () => "A").WithEtag(etag => etag.Generator(_editions));
        paper.MapGet("/weak", () => "A").WithEtag(etag => etag.Weak());
        paper.MapGet("/dated/{hours:int}", (int hours, HttpResponse response) =>
        {
            response.Headers.LastModified = HttpDate.Format(HttpDate.Truncate(TimeProvider.System.GetUtcNow().AddHours(hours)));
            return "A";
        });
    });
}
