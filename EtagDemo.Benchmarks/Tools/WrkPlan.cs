using System.Globalization;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>What wrk asks for, in turns. The requests are made once before the run, so that the generator's own cost stays small and equal.</summary>
/// <param name="Requests">The requests.</param>
internal sealed record WrkPlan(IReadOnlyList<WrkRequest> Requests) : IWrkScript
{
    /// <summary>Has wrk say what it measured, for <see cref="WrkReport"/>.</summary>
    public const string Done =
        """
        function done(summary, latency)
          local e = summary.errors
          io.write(string.format("measured %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
            e.connect + e.read + e.write + e.timeout + e.status, latency:percentile(50), latency:percentile(99)))
        end
        """;

    public string Script() => string.Create(CultureInfo.InvariantCulture,
        $$"""
        local requests = {}
        function init()
        {{string.Join('\n', Requests.Select((request, index) => $"  requests[{index}] = {request.Lua()}"))}}
        end
        local turn = -1
        function request()
          turn = (turn + 1) % {{Requests.Count}}
          return requests[turn]
        end
        {{Done}}
        """);
}
