using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class VersionTests(PostgresServer postgres) : LibraryTests(postgres)
{
    [Fact]
    public async Task A_matching_version_gives_304_without_the_handler()
    {
        var path = $"{await ShelfPathAsync()}/version";
        using var get = await Service.GetAsync(path);
        using var cleared = await Service.SendAsync("POST", "/_etags/clear", null);
        var (runs, commands) = (Service.Handlers.Runs, Service.Sql.Commands);

        using var again = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(runs, Service.Handlers.Runs);
        Assert.NotEqual(commands, Service.Sql.Commands);
    }

    [Fact]
    public async Task A_stored_version_gives_304_without_sql()
    {
        var path = $"{await ShelfPathAsync()}/version";
        using var get = await Service.GetAsync(path);
        var commands = Service.Sql.Commands;

        using var again = await Service.GetAsync(path, "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(commands, Service.Sql.Commands);
    }

    [Fact]
    [Trait("Rfc", "2")]
    public async Task A_changed_version_gives_another_tag()
    {
        var path = await ShelfPathAsync();
        using var get = await Service.GetAsync($"{path}/version");
        using var write = await Service.SendAsync("PATCH", path, """{"name":"new"}""");

        using var again = await Service.GetAsync($"{path}/version", "If-None-Match", Etag(get));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(Etag(get), Etag(again));
    }

    [Fact]
    [Trait("Rfc", "8")]
    public async Task Without_a_version_the_handler_decides()
    {
        using var response = await Service.GetAsync($"/shelves/{Guid.NewGuid():N}/version", "If-None-Match", "*");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
