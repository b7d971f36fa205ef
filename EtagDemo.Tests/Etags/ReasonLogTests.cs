using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Etags;

/// <summary>The log says of each request why it was no hit.</summary>
[Collection(PostgresTests.Name)]
public sealed class ReasonLogTests(PostgresServer postgres) : LibraryTests(postgres), IDisposable
{
    private readonly CollectedLog _log = new();

    [Fact]
    public async Task The_first_read_is_absent_and_one_after_a_write_is_changed()
    {
        var path = await ShelfPathAsync();
        using var first = await Service.GetAsync(path);
        using var write = await Service.SendAsync("PATCH", path, """{"name":"new"}""");
        using var second = await Service.GetAsync(path, "If-None-Match", Etag(first));

        Assert.Equal(
            ["/shelves/{id:guid}/ was no hit: Absent. Generated.", "/shelves/{id:guid}/ was no hit: Changed. Generated."],
            _log.Lines.Where(line => line.Contains("was no hit", StringComparison.Ordinal)));
    }

    public void Dispose() => _log.Dispose();

    protected override Task<LibraryService> StartAsync(string connection) =>
        LibraryService.StartAsync(connection, builder => builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Debug));
}
