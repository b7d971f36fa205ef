using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Overload;

/// <summary>
/// Sheds what is too much: a bounded number of requests is worked on, a bounded number waits, and the rest is refused at once with 503 and Retry-After. Endpoints with
/// <c>DisableRateLimiting</c> (health, streams) are not counted.
/// </summary>
internal static class OverloadRegistration
{
    private const string Everybody = "";

    public static void AddOverload(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OverloadOptions>().BindConfiguration(OverloadOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<OverloadOptions>, OverloadOptionsValidator>();
        builder.Services.AddRateLimiter(static _ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<OverloadOptions>>((limiter, overload) =>
        {
            limiter.GlobalLimiter = Limiter(overload.Value);
            limiter.OnRejected = (rejected, _) => RefuseAsync(rejected.HttpContext, overload.Value.RetryAfter);
        });
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(OverloadOptions options)
    {
        var limits = new ConcurrencyLimiterOptions
        {
            PermitLimit = options.MaxConcurrent, QueueLimit = options.MaxQueued, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        return PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter(Everybody, _ => limits));
    }

    private static ValueTask RefuseAsync(HttpContext context, TimeSpan retryAfter)
    {
        var seconds = ((int)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return new ValueTask(TypedResults.Problem(
            $"More is asked of the gateway than it can do. Nothing was done. Send the request again after {seconds} seconds.",
            statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context));
    }
}
