namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>A row of the tables in docs/telemetry.md.</summary>
public sealed record DocumentedInstrument(string Meter, string Name, MetricKind Kind, string Unit, string Meaning, IReadOnlyDictionary<string, IReadOnlySet<string>> Tags)
{
    public bool Allows(string tag, string value) => Tags.TryGetValue(tag, out var values) && values.Contains(value);
}
