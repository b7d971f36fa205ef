using System.Diagnostics;
using EtagDemo.Tests.Distributed.Telemetry;

namespace EtagDemo.Tests.Distributed;

/// <summary>A read in a trace of its own, with the spans that it left.</summary>
public sealed record TracedRead(Answer Answer, string TraceId, IReadOnlyList<ReceivedSpan> Spans)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Reads a resource that one upstream resource of the projects service stands for; the caller's role is the other one.</summary>
    public static async Task<TracedRead> SendAsync(RunningSystem system, Site site, string path, string? ifNoneMatch)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var headers = new List<(string, string)> { ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01") };
        if (ifNoneMatch is not null)
        {
            headers.Add(("If-None-Match", ifNoneMatch));
        }

        var answer = await site.Owner.GetAsync(path, [.. headers]);

        // A process exports its spans in the order in which they ended, so a query's span arrives no later than the one of the request that made it.
        var spans = await system.Telemetry.WaitForTraceAsync(
            trace,
            known => known.Any(span => span is { Service: "bff", IsServer: true }) && known.Count(span => span is { Service: "projects", IsServer: true }) >= 2,
            limit.Token);
        return new TracedRead(answer, trace, spans);
    }
}
