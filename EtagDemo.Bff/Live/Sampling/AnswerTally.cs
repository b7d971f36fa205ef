using System.Collections.Concurrent;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Counts answers by route while somebody looks. There are as many routes as the gateway has endpoints, so it is bounded.</summary>
internal sealed class AnswerTally
{
    private readonly ConcurrentDictionary<(string Method, string Route), RouteTally> _routes = new();
    private volatile bool _isOn;

    public bool IsOn => _isOn;

    public void Begin()
    {
        _routes.Clear();
        _isOn = true;
    }

    public void End() => _isOn = false;

    public void Count(string method, string route, AnswerOutcome outcome, TimeSpan elapsed) =>
        _routes.GetOrAdd((method, route), static _ => new RouteTally()).Count(outcome, elapsed);

    /// <summary>The busiest first.</summary>
    public IReadOnlyList<RouteView> Routes() =>
        [.. _routes.Select(pair => pair.Value.View(pair.Key.Method, pair.Key.Route)).OrderByDescending(view => view.Answers).ThenBy(view => view.Route, StringComparer.Ordinal)];
}
