using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

[Collection(PostgresTests.Name)]
public sealed class ReadTests(PostgresServer postgres) : IAsyncLifetime
{
    private LibraryService _service = null!;

    public async Task InitializeAsync() => _service = await LibraryService.StartAsync(await postgres.CreateDatabaseAsync());

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_hit_in_memory_runs_no_handler_and_no_sql()
    {
        var path = $"/shelves/{await _service.AddShelfAsync():N}";
        using var first = await _service.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var (runs, commands) = (_service.Handlers.Runs, _service.Sql.Commands);
        Assert.NotEqual(0, commands);

        using var second = await _service.GetAsync(path, "If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(commands, _service.Sql.Commands);
        Assert.Equal(runs, _service.Handlers.Runs);
    }

    [Fact]
    public async Task After_a_write_the_old_tag_gets_the_new_representation()
    {
        var path = $"/shelves/{await _service.AddShelfAsync("old"):N}";
        using var first = await _service.GetAsync(path);
        using var write = await _service.SendAsync("PATCH", path, """{"name":"new"}""");
        Assert.Equal(HttpStatusCode.NoContent, write.StatusCode);

        using var second = await _service.GetAsync(path, "If-None-Match", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("new", await second.Content.ReadAsStringAsync());
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }
}
