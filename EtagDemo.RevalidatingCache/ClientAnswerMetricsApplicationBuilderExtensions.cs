using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Counts what clients get from a gateway whose answers are made of several.</summary>
public static class ClientAnswerMetricsApplicationBuilderExtensions
{
    /// <summary>
    /// Counts the answers with an ETag, and the 304 among them, as they leave for clients. Belongs first: the cache's own counters see the parts of a composition,
    /// and what the gateway asks for itself, but not the answer that comes of them.
    /// </summary>
    /// <param name="app">The pipeline.</param>
    public static IApplicationBuilder UseClientAnswerMetrics(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var metrics = app.ApplicationServices.GetRequiredService<RevalidatingCacheMetrics>();
        metrics.ResponsesLeaveElsewhere();
        return app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.Headers.ETag.Count > 0)
            {
                metrics.ToClient(context.Response.StatusCode);
            }
        });
    }
}
