using System.Net;
using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>The cache in front of a scripted origin, with real HTTP on both sides of it.</summary>
internal sealed class CachedOrigin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _connections;

    private CachedOrigin(ScriptedOrigin origin, Uri address, ManualClock clock, Action<RevalidatingCacheOptions>? configure, Version version, Version originVersion)
    {
        Origin = origin;
        Clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = version.Major == 2 ? HttpProtocols.Http2 : HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRevalidatingCache(configure);
        _app = builder.Build();
        _connections = OriginConnection.Create();
        _app.UseRevalidatingCache(new CacheOrigin(address, _connections, originVersion, HttpVersionPolicy.RequestVersionExact));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { DefaultRequestVersion = version, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
    }

    public ScriptedOrigin Origin { get; }

    public ManualClock Clock { get; }

    public HttpClient Client { get; }

    public Uri Address => new(_app.Urls.First());

    public ResponseStore Store => _app.Services.GetRequiredService<ResponseStore>();

    public FlightTable Flights => _app.Services.GetRequiredService<FlightTable>();

    public OriginGroups Groups => _app.Services.GetRequiredService<OriginGroups>();

    public IServiceProvider Services => _app.Services;

    public static async Task<CachedOrigin> StartAsync(
        RequestDelegate? answer = null, Action<RevalidatingCacheOptions>? configure = null, bool readsBodies = true, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var clock = new ManualClock();
        var origin = await ScriptedOrigin.StartAsync(clock, readsBodies, protocols);
        origin.Answer = answer ?? origin.Answer;
        var version = protocols == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11;
        return await StartAsync(new CachedOrigin(origin, origin.Address, clock, configure, version, version));
    }

    /// <summary>In front of a server of the test's own, which speaks HTTP/1.1, for clients that speak that or another version.</summary>
    public static async Task<CachedOrigin> StartInFrontOfAsync(Uri address, ManualClock clock, Version? version = null) =>
        await StartAsync(new CachedOrigin(await ScriptedOrigin.StartAsync(clock), address, clock, null, version ?? HttpVersion.Version11, HttpVersion.Version11));

    public Task<Exchange> GetAsync(string target, params (string Name, string Value)[] fields) => SendAsync("GET", target, fields);

    public async Task<Exchange> SendAsync(string method, string target, (string Name, string Value)[] fields, HttpContent? content = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = content;
        request.Version = Client.DefaultRequestVersion;
        request.VersionPolicy = Client.DefaultVersionPolicy;
        foreach (var (name, value) in fields)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await Client.SendAsync(request, cancellationToken);
        return await Exchange.OfAsync(response);
    }

    private static async Task<CachedOrigin> StartAsync(CachedOrigin cached)
    {
        await cached._app.StartAsync();
        cached.Client.BaseAddress = cached.Address;
        return cached;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _connections.Dispose();
        await Origin.DisposeAsync();
    }
}
