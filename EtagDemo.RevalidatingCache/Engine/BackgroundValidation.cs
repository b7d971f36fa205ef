using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Http;
using EtagDemo.RevalidatingCache.Rules;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>RFC 5861 3: validates behind the answer. One at a time for each variant, and no more at once than can be afforded; what is left out is done by a later request.</summary>
internal sealed class BackgroundValidation(OriginFetch fetch, FlightTable flights, CacheTelemetry telemetry, TimeProvider clock)
{
    private const int MaxRunning = 64;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);
    private int _running;

    public void Start(ClientRequest request, in Selection selection, in FlightKey key)
    {
        if (Volatile.Read(ref _running) < MaxRunning && flights.TryLead(key) is { } lease)
        {
            Interlocked.Increment(ref _running);
            _ = RunAsync(request.Detach(), selection, lease);
        }
    }

    private async Task RunAsync(ClientRequest request, Selection selection, RoundLease lease)
    {
        try
        {
            using (lease)
            using (var limit = new CancellationTokenSource(TimeLimit, clock))
            {
                var answer = await fetch.FetchAsync(request, selection, Reason.StaleWhileRevalidate, lease, limit.Token);
                if (answer is LiveAnswer live)
                {
                    // Reading to the end is what stores it.
                    await live.Response.Content.CopyToAsync(Stream.Null, limit.Token);
                    live.Response.Dispose();
                }
            }
        }
        catch (Exception exception) when (LostOrigin.Is(exception))
        {
            // The stored response stays, and the next request within the window tries again.
            telemetry.BackgroundValidationFailed(exception);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
