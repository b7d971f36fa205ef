using EtagDemo.Bff.Live.Bench;
using EtagDemo.RevalidatingCache;

namespace EtagDemo.Bff.Upstreams;

/// <summary>
/// The one way to the services, for compositions and for YARP alike. From the outside in: failures become answers; the shared cache, which keys by the
/// logical address; the bench's tap; the protocol; and what every HttpClient of the system has: bounded time, retries of what may be repeated, service discovery, connections.
/// </summary>
internal static class UpstreamInvoker
{
    public const string Name = "services";

    public static HttpMessageInvoker Create(IServiceProvider services)
    {
        var cache = services.GetRequiredService<RevalidatingHandler>();
        cache.InnerHandler = new UpstreamTap(services.GetRequiredService<ExchangeRecorder>())
        {
            InnerHandler = new UpstreamProtocol { InnerHandler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Name) },
        };
        return new HttpMessageInvoker(new LostUpstream(services.GetRequiredService<ILogger<LostUpstream>>()) { InnerHandler = cache });
    }
}
