using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EtagDemo.ServiceDefaults.Health;

/// <summary>Keeps an endpoint that is polled every few seconds out of the traces and the request metrics.</summary>
public static class UnobservedEndpoint
{
    public static void Unobserved(this IEndpointConventionBuilder endpoint)
    {
        endpoint.DisableHttpMetrics();
        endpoint.Add(built =>
        {
            var next = built.RequestDelegate ?? throw new InvalidOperationException($"The endpoint {built.DisplayName} has no delegate to wrap.");
            built.RequestDelegate = http =>
            {
                StopRecording(http);
                return next(http);
            };
        });
    }

    private static void StopRecording(HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { } activity)
        {
            // Exporters skip what is not recorded, and children take the decision over: a check's own queries go too.
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            activity.IsAllDataRequested = false;
        }
    }
}
