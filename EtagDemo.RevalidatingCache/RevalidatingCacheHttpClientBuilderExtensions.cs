using EtagDemo.RevalidatingCache;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Attaches the shared cache to a named or typed HttpClient.</summary>
public static class RevalidatingCacheHttpClientBuilderExtensions
{
    /// <summary>Puts the cache into the client's chain of handlers. Add it before handlers that retry or sign, so that these see only what goes to the origin.</summary>
    public static IHttpClientBuilder AddRevalidatingCache(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddRevalidatingCache();
        return builder.AddHttpMessageHandler<RevalidatingHandler>();
    }
}
