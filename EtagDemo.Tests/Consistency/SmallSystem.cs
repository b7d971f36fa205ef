using System.Net;
using EtagDemo.Etags;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.Tests.Etags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.Consistency;

/// <summary>
/// The two libraries in this process: the cache in front of a small service with a real database. What the production code has no switch for can be broken here. A room
/// is a shelf of which only its owner sees the name.
/// </summary>
internal sealed class SmallSystem : IAsyncDisposable
{
    public const string Owner = "owner-1@example.org";
    public const string Member = "member-1@example.org";
    public const string Hidden = "hidden";
    private readonly LibraryService _service;
    private readonly WebApplication _gateway;
    private readonly HttpMessageInvoker _connections;

    private SmallSystem(LibraryService service, WebApplication gateway, HttpMessageInvoker connections) => (_service, _gateway, _connections) = (service, gateway, connections);

    public static async Task<SmallSystem> StartAsync(string database, bool knowsRoles = true, Action<IServiceCollection>? replace = null)
    {
        var service = await LibraryService.StartAsync(
            database,
            builder => replace?.Invoke(builder.Services),
            app => app.MapGet("/rooms/{id:guid}", RoomAsync).WithEtag(etag =>
            {
                etag.Tag("shelf:{id}");
                if (knowsRoles)
                {
                    etag.Vary("x-role");
                }
            }));
        var connections = OriginConnection.Create();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSetting("suppressStatusMessages", "true");
        builder.Logging.ClearProviders();
        builder.Services.AddRevalidatingCache();
        var gateway = builder.Build();
        gateway.Use((http, next) =>
        {
            http.Request.Headers["x-role"] = http.Request.Headers["x-user"] == Owner ? "owner" : "member";
            return next(http);
        });
        gateway.UseRevalidatingCache(new CacheOrigin(service.Client.BaseAddress!, connections, HttpVersion.Version11));
        await gateway.StartAsync();
        return new SmallSystem(service, gateway, connections);
    }

    public HttpClient Connect() => new() { BaseAddress = new Uri(_gateway.Urls.Single()) };

    public Task<Guid> AddShelfAsync(string name) => _service.AddShelfAsync(name);

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _connections.Dispose();
        await _service.DisposeAsync();
    }

    private static async Task<IResult> RoomAsync(Guid id, HttpRequest request, LibraryContext db, CancellationToken cancellation)
    {
        var name = await db.Shelves.Where(shelf => shelf.Id == id).Select(shelf => shelf.Name).SingleAsync(cancellation);
        return TypedResults.Ok(new ShelfInput(request.Headers["x-role"] == "owner" ? name : Hidden));
    }
}
