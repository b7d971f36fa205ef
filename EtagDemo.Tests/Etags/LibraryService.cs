using EtagDemo.Etags;
using EtagDemo.Etags.Administration;
using EtagDemo.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EtagDemo.Tests.Etags;

/// <summary>A small service over the library, on a port of its own and a database of its own or another replica's.</summary>
public sealed class LibraryService : IAsyncDisposable
{
    private LibraryService(WebApplication app, string connection)
    {
        App = app;
        Connection = connection;
        Sql = new SqlCounter(new NpgsqlConnectionStringBuilder(connection).Database!);
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public WebApplication App { get; }

    public string Connection { get; }

    public HttpClient Client { get; }

    public SqlCounter Sql { get; }

    public HandlerCounter Handlers => App.Services.GetRequiredService<HandlerCounter>();

    public static async Task<LibraryService> StartAsync(
        string connection, Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null, Action<EtagsBuilder>? etags = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSetting("suppressStatusMessages", "true");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<HandlerCounter>();
        builder.Services.AddDbContextPool<LibraryContext>(options => options.UseNpgsql(connection, npgsql => npgsql.EnableRetryOnFailure()));
        builder.Services.AddEtags("library", options =>
        {
            options.Configure(Patience.Apply).UseDatabase<LibraryContext>()
                .TagsOf<Shelf>(shelf => [$"shelf:{shelf.Id:N}"])
                .TagsOf<Book>(book => [$"shelf:{book.ShelfId:N}:books"], "reader:{name}:books");
            etags?.Invoke(options);
        });
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapEtagsAdministration().AllowAnonymous();
        LibraryEndpoints.Map(app);
        map?.Invoke(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LibraryContext>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        return new LibraryService(app, connection);
    }

    /// <summary>Sends a request with header fields given as name and value in turn.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? json, params string[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        }

        for (var i = 0; i < fields.Length; i += 2)
        {
            if (!request.Headers.TryAddWithoutValidation(fields[i], fields[i + 1]))
            {
                request.Content!.Headers.TryAddWithoutValidation(fields[i], fields[i + 1]);
            }
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params string[] fields) => SendAsync("GET", path, null, fields);

    public async Task<Guid> AddShelfAsync(string name = "A")
    {
        using var response = await SendAsync("POST", "/shelves", $$"""{"name":"{{name}}"}""");
        Assert.Equal(StatusCodes.Status201Created, (int)response.StatusCode);
        return Guid.Parse(response.Headers.Location!.ToString().Split('/').Last());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Sql.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();

        // Pools outlive their application, and the server has only so many connections for all tests.
        await using var connection = new NpgsqlConnection(Connection);
        NpgsqlConnection.ClearPool(connection);
    }
}
