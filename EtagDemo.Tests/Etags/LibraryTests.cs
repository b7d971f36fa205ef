using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Etags;

/// <summary>Tests with a library service and a database of their own.</summary>
public abstract class LibraryTests(PostgresServer postgres) : IAsyncLifetime
{
    private LibraryService? _service;

    protected LibraryService Service => _service!;

    protected PostgresServer Postgres => postgres;

    public virtual async Task InitializeAsync() => _service = await StartAsync(await postgres.CreateDatabaseAsync());

    public virtual async Task DisposeAsync() => await Service.DisposeAsync();

    protected virtual Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection);

    protected static string Etag(HttpResponseMessage response) => response.Headers.TryGetValues("ETag", out var values) ? values.Single() : "";

    protected async Task<string> ShelfPathAsync(string name = "A") => $"/shelves/{await Service.AddShelfAsync(name):N}";
}
