namespace Microsoft.AspNetCore.Builder;

/// <summary>Attaches the shared cache to a pipeline in front of an origin.</summary>
public static class RevalidatingCacheApplicationBuilderExtensions
{
    /// <summary>Answers from the cache where it may; everything else goes on to the next middleware, normally YARP's forwarder.</summary>
    public static IApplicationBuilder UseRevalidatingCache(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app;
    }
}
