namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>A metric as it left a process.</summary>
public sealed record ReceivedMetric(string Service, string Instance, string Meter, string Name, string Description, string Unit, MetricKind Kind, bool IsCumulative, IReadOnlyList<ReceivedPoint> Points)
{
    /// <summary>What tells it from all others.</summary>
    public (string Service, string Instance, string Meter, string Name) Identity => (Service, Instance, Meter, Name);

    public ulong Moment => Points.Count == 0 ? 0 : Points.Max(point => point.Moment);
}
