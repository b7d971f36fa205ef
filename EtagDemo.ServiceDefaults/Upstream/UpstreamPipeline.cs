using System.Net;
using Polly;
using Polly.Retry;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>A bound on everything, and a few retries with growing, jittered pauses inside it.</summary>
internal static class UpstreamPipeline
{
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, UpstreamOptions options)
    {
        pipeline.AddTimeout(options.TotalTimeout);
        if (options.Retries == 0)
        {
            return;
        }

        pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(MayHelp(attempt.Outcome, options))
        });
    }

    private static bool MayHelp(Outcome<HttpResponseMessage> outcome, UpstreamOptions options) => outcome switch
    {
        { Exception: { } exception } => exception is RepeatableFailureException,
        { Result: { RequestMessage: { } request } response } => IsPassing(response.StatusCode) && !AsksForPatience(response, options) && Repeatable.Is(request),
        _ => false
    };

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // Whoever says when to come back means it: that answer is for the caller, not for a pause of milliseconds.
    private static bool AsksForPatience(HttpResponseMessage response, UpstreamOptions options) =>
        response.Headers.RetryAfter is { } after && (after.Date is not null || after.Delta > options.RetryDelay);
}
