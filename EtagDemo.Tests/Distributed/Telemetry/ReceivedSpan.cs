namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>A span as it left a process. Kind 2 is a server's, 3 a client's (OTLP's Span.SpanKind).</summary>
public sealed record ReceivedSpan(string Service, string Source, string TraceId, string SpanId, string ParentId, string Name, int Kind, IReadOnlyDictionary<string, string> Attributes)
{
    public bool IsServer => Kind == 2;

    public bool IsDatabase => Source == "Npgsql" || Attributes.Keys.Any(name => name.StartsWith("db.", StringComparison.Ordinal));
}
