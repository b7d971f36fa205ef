using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using EtagDemo.Bff.Live.Sampling;
using EtagDemo.ServiceDefaults.Health;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Bff.Live;

/// <summary>The numbers as server-sent events, for as long as somebody looks.</summary>
internal static class StreamRoute
{
    private const string RetryAfter = "5";

    public static void MapStream(this WebApplication app) => app.MapGet("/live/stream", Stream).ExcludeFromDescription().DisableRateLimiting().Unobserved();

    private static Results<ServerSentEventsResult<string>, ProblemHttpResult> Stream(HttpContext context, Sampler sampler, IHostApplicationLifetime lifetime)
    {
        if (sampler.TryListen() is not { } listener)
        {
            context.Response.Headers.RetryAfter = RetryAfter;
            return TypedResults.Problem($"As many look at this gateway's numbers as may at once. Try again in {RetryAfter} seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.RegisterForDispose(listener);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(EventsAsync(listener, lifetime.ApplicationStopping, context.RequestAborted));
    }

    // A stream that nobody ends would hold up the process's own end.
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(Listener listener, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using var events = listener.ReadAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(events))
        {
            yield return new SseItem<string>(events.Current.Json, events.Current.Name);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<LiveEvent> events)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
