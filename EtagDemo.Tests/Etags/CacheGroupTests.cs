using System.Net;
using EtagDemo.Etags;
using EtagDemo.HttpSemantics;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class CacheGroupTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    [Trait("Rfc", "49")]
    public async Task Answers_and_their_304_name_their_groups()
    {
        using var get = await Service.GetAsync("/grouped/1");
        using var again = await Service.GetAsync("/grouped/1", "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["grouped:1", "grouped:all"], CacheGroups.Parse(get.Headers.GetValues("Cache-Groups").ToArray()));
        Assert.Equal(get.Headers.GetValues("Cache-Groups"), again.Headers.GetValues("Cache-Groups"));
    }

    [Theory]
    [InlineData("POST", "ok", true)]
    [InlineData("POST", "bad", false)]
    [InlineData("GET", "ok", false)]
    [Trait("Rfc", "50")]
    public async Task Only_a_successful_write_invalidates_groups(string method, string outcome, bool expected)
    {
        using var response = await Service.SendAsync(method, $"/grouped/1/{outcome}", null);

        Assert.Equal(expected, response.Headers.Contains("Cache-Group-Invalidation"));
    }

    [Fact]
    [Trait("Rfc", "49")]
    public async Task Groups_are_off_unless_said()
    {
        using var get = await Service.GetAsync(await ShelfPathAsync());

        Assert.False(get.Headers.Contains("Cache-Groups"));
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, map: app =>
    {
        app.MapGet("/grouped/{id}", (string id) => id).WithEtag(etag => etag.Tag("grouped:{id}").CacheGroup("grouped:{id}").CacheGroup("grouped:all"));
        app.MapMethods("/grouped/{id}/{outcome}", ["GET", "POST"], (string id, string outcome) => outcome == "ok" ? Results.Ok(id) : Results.BadRequest())
            .InvalidatesGroups("grouped:{id}");
    });
}
