using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.ServiceDefaults.Health;

/// <summary>
/// <c>/health</c>. While the process starts it answers 503 without running a check: a check that fails is logged as an error, and a healthy start has none.
/// A caller that leaves does not cancel the checks either, since a check that is cancelled counts, and is logged, as failed.
/// </summary>
internal static class ReadinessEndpoint
{
    private const string Starting = "Starting";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static void MapReadiness(this WebApplication app)
    {
        IStartupWork[] works = [.. app.Services.GetServices<IStartupWork>()];
        var time = app.Services.GetRequiredService<TimeProvider>();
        var endpoint = app.MapHealthChecks("/health").DisableRateLimiting();
        endpoint.Add(built =>
        {
            var check = built.RequestDelegate ?? throw new InvalidOperationException($"The endpoint {built.DisplayName} has no delegate to wrap.");
            built.RequestDelegate = http => Array.Exists(works, work => work.IsUnderWay) ? SayStartingAsync(http) : CheckAsync(http, check, time);
        });
        endpoint.Unobserved();
    }

    private static Task SayStartingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(Starting, http.RequestAborted);
    }

    private static async Task CheckAsync(HttpContext http, RequestDelegate check, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        http.RequestAborted = limit.Token;
        await check(http);
    }
}
