using EtagDemo.RevalidatingCache.Closing;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.RevalidatingCache.Grouping;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Attaches the shared cache to a pipeline in front of an origin.</summary>
public static class RevalidatingCacheApplicationBuilderExtensions
{
    /// <summary>
    /// Ends the pipeline with the cache in front of an origin: it answers from the store where it may, and forwards everything else with YARP.
    /// Needs <c>services.AddRevalidatingCache()</c>.
    /// </summary>
    public static IApplicationBuilder UseRevalidatingCache(this IApplicationBuilder app, CacheOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(origin);
        var groups = app.ApplicationServices.GetRequiredService<OriginGroups>().Create(origin.SoundInvoker);
        var middleware = ActivatorUtilities.CreateInstance<RevalidatingCacheMiddleware>(app.ApplicationServices, origin, groups);
        app.UseMiddleware<InternalPathMiddleware>();
        app.Run(middleware.InvokeAsync);
        return app;
    }
}
