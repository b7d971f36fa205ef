namespace EtagDemo.Bff.Upstreams;

/// <summary>Registers the way to the services.</summary>
internal static class UpstreamRegistration
{
    public static void AddUpstreams(this WebApplicationBuilder builder)
    {
        builder.Services.AddRevalidatingCache(cache =>
        {
            cache.StoreBytes = 256L << 20;
            cache.MaxBodyBytes = 8L << 20;
            cache.Compress = true;
            cache.MaxKeyedRequestBytes = 8L << 20;
            // All its origins are its own services, whose answers depend on nothing but what their Vary names.
            cache.GroupValidation = true;
            cache.CacheStatusName = "EtagDemo.Bff";
        });
        builder.Services.AddHttpClient(UpstreamInvoker.Name)
            // A connection sticks to one replica; it is renewed so that replicas that came later get their share. The handlers themselves live as long as the process.
            .UseSocketsHttpHandler((connections, _) => connections.PooledConnectionLifetime = TimeSpan.FromMinutes(2))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        builder.Services.AddSingleton<UpstreamAddresses>();
        builder.Services.AddSingleton(UpstreamInvoker.Create);
        builder.Services.AddSingleton<UpstreamClient>();
        builder.Services.AddHttpForwarder();
    }
}
