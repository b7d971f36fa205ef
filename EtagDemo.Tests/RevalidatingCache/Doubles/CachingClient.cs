using EtagDemo.RevalidatingCache;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.RevalidatingCache.Doubles;

/// <summary>An HttpClient with the cache in its chain, as an application would register it.</summary>
internal sealed class CachingClient : IDisposable
{
    private readonly ServiceProvider _services;

    public CachingClient(Action<RevalidatingCacheOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRevalidatingCache(configure);
        services.AddHttpClient("cached").AddRevalidatingCache();
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("cached");
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _services;

    public void Dispose()
    {
        Client.Dispose();
        _services.Dispose();
    }
}
