namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>The latest of all metrics that are known.</summary>
public sealed record MetricsSnapshot(IReadOnlyList<ReceivedMetric> Metrics)
{
    public static IReadOnlyList<string> OwnMeters { get; } = ["EtagDemo.Etags", "EtagDemo.RevalidatingCache"];

    /// <summary>The metrics of the two libraries.</summary>
    public IEnumerable<ReceivedMetric> Own => Metrics.Where(metric => OwnMeters.Contains(metric.Meter));

    /// <summary>The sum of all series of an instrument in a service, those with the given tag only if one is given.</summary>
    public double Total(string service, string name, string? tag = null, string? value = null) =>
        Metrics.Where(metric => metric.Service == service && metric.Name == name)
            .SelectMany(metric => metric.Points)
            .Where(point => tag is null || point.Attributes.GetValueOrDefault(tag) == value)
            .Sum(point => point.Value);
}
