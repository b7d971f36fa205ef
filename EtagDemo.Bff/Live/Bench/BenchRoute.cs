using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>The bench: it can send what any client could send, and shows what comes of it. Only where the configuration says so.</summary>
internal static class BenchRoute
{
    private const string RetryAfter = "1";

    public static void MapBench(this WebApplication app) =>
        app.MapPost("/live/exchanges", SendAsync).AddEndpointFilter<BodyFilter>().ExcludeFromDescription();

    private static async Task<Results<JsonHttpResult<ExchangeReport>, ProblemHttpResult>> SendAsync(
        Body<BenchRequest> request, HttpContext context, BenchExchange bench, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await bench.RunAsync(request.Value, cancellationToken) is { } report)
        {
            return TypedResults.Json(report, LiveJson.Default.ExchangeReport);
        }

        context.Response.Headers.RetryAfter = RetryAfter;
        return TypedResults.Problem("As many requests of the bench are under way as may be at once. Try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
