using System.Collections.Immutable;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>The answers of one route.</summary>
internal sealed class RouteTally
{
    private readonly long[] _outcomes = new long[Enum.GetValues<AnswerOutcome>().Length];
    private long _microseconds;

    public void Count(AnswerOutcome outcome, TimeSpan elapsed)
    {
        Interlocked.Increment(ref _outcomes[(int)outcome]);
        Interlocked.Add(ref _microseconds, (long)elapsed.TotalMicroseconds);
    }

    public RouteView View(string method, string route)
    {
        var outcomes = _outcomes.ToImmutableArray();
        var answers = outcomes.Sum();
        return new RouteView(method, route, answers, outcomes, answers == 0 ? 0 : Math.Round(Interlocked.Read(ref _microseconds) / (double)answers / 1000, 2));
    }
}
