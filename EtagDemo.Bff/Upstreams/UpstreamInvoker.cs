using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Live.Bench;
using EtagDemo.RevalidatingCache;

namespace EtagDemo.Bff.Upstreams;

/// <summary>
/// The one way to the services, for compositions and for YARP alike. From the outside in: no answer before the caller's role is certain; failures become answers; the shared
/// cache, which keys by the logical address; the bench's tap; the protocol; and what every HttpClient of the system has: bounded time, retries of what may be repeated,
/// service discovery, connections.
/// </summary>
internal static class UpstreamInvoker
{
    public const string Name = "services";

    public static HttpMessageInvoker Create(IServiceProvider services)
    {
        var tapped = new UpstreamTap(services.GetRequiredService<ExchangeRecorder>())
        {
            InnerHandler = new UpstreamProtocol { InnerHandler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Name) },
        };
        var explained = new LostUpstream(services.GetRequiredService<ILogger<LostUpstream>>()) { InnerHandler = Cached(services, tapped) };
        return new HttpMessageInvoker(new RoleConfirmation { InnerHandler = explained });
    }

    // Cache:Enabled=false takes the cache out, for what it is worth to be measured.
    private static HttpMessageHandler Cached(IServiceProvider services, HttpMessageHandler inner)
    {
        if (!services.GetRequiredService<IConfiguration>().GetValue("Cache:Enabled", defaultValue: true))
        {
            return inner;
        }

        var cache = services.GetRequiredService<RevalidatingHandler>();
        cache.InnerHandler = inner;
        return cache;
    }
}
