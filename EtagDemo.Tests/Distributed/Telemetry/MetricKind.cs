namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>The kinds of data that OTLP gives a metric, as far as .NET makes them.</summary>
public enum MetricKind
{
    Unknown,
    Gauge,
    Counter,
    UpDownCounter,
    Histogram,
}
