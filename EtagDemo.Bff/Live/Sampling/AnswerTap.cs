using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Live.Bench;
using EtagDemo.HttpSemantics;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Sees answers of the API leave, while somebody looks; and requests of the bench arrive. Otherwise it is one comparison a request.</summary>
internal sealed class AnswerTap(RequestDelegate next, AnswerTally tally, ExchangeRecorder recorder, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        recorder.Arrived(context.Request);
        return tally.IsOn ? CountAsync(context) : next(context);
    }

    private async Task CountAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        var isDone = false;
        try
        {
            await next(context);
            isDone = true;
        }
        finally
        {
            if (context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<NeedsCaller>() is not null)
            {
                var status = isDone ? context.Response.StatusCode : StatusCodes.Status500InternalServerError;
                var outcome = AnswerOutcomes.Of(context.Request.Method, status, context.Response.Headers[CacheStatus.FieldName]);
                tally.Count(context.Request.Method, Template(endpoint), outcome, time.GetElapsedTime(start));
            }
        }
    }

    private static string Template(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").Replace(":hexid", "", StringComparison.Ordinal).TrimEnd('/');
}
