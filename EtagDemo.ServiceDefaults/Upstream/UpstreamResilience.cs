using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>The standard resilience handler's settings: bounded time, few retries of what does no harm when it is sent twice, and a circuit that opens only for a service that is gone.</summary>
internal static class UpstreamResilience
{
    // Of two replicas one that dies fails half of the requests for a moment; the circuit is for what no retry reaches.
    private const double AlmostAll = 0.9;

    public static void Configure(HttpStandardResilienceOptions standard, UpstreamOptions options)
    {
        standard.TotalRequestTimeout.Timeout = options.TotalTimeout;
        standard.AttemptTimeout.Timeout = options.AttemptTimeout;
        standard.Retry.MaxRetryAttempts = Math.Max(1, options.Retries);
        standard.Retry.Delay = options.RetryDelay;
        // A service that names a time to come back means it: that response is for the caller, not for a pause here.
        standard.Retry.ShouldRetryAfterHeader = false;
        standard.Retry.ShouldHandle = attempt => ValueTask.FromResult(options.Retries > 0 && ShouldRetry(attempt.Outcome, attempt.Context.GetRequestMessage(), options));
        standard.CircuitBreaker.FailureRatio = AlmostAll;
        standard.CircuitBreaker.SamplingDuration = TimeSpan.FromTicks(Math.Max(standard.CircuitBreaker.SamplingDuration.Ticks, 2 * options.AttemptTimeout.Ticks));
        standard.CircuitBreaker.ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException);
    }

    private static bool ShouldRetry(Outcome<HttpResponseMessage> outcome, HttpRequestMessage? request, UpstreamOptions options) => (outcome, request) switch
    {
        (_, null) => false,
        ({ Exception: HttpRequestException failure }, _) => Repeatable.Is(request, failure),
        ({ Exception: TimeoutRejectedException }, _) => Repeatable.Is(request),
        ({ Result: { } response }, _) => IsTransient(response.StatusCode) && !AsksForPatience(response, options) && Repeatable.Is(request),
        _ => false,
    };

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool AsksForPatience(HttpResponseMessage response, UpstreamOptions options) =>
        response.Headers.RetryAfter is { } after && (after.Date is not null || after.Delta > options.RetryDelay);
}
