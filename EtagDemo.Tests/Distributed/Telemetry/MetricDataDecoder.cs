namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes the data of one OTLP metric: Gauge, Sum or Histogram (opentelemetry-proto, metrics/v1).</summary>
public static class MetricDataDecoder
{
    private const ulong Cumulative = 2;

    public static (MetricKind Kind, bool IsCumulative, List<ReceivedPoint> Points) Decode(int field, ReadOnlySpan<byte> data)
    {
        var isMonotonic = false;
        var isCumulative = false;
        var points = new List<ReceivedPoint>();
        for (var reader = new ProtobufReader(data); reader.Read();)
        {
            switch (reader.Field)
            {
                case 1: points.Add(field == 9 ? PointDecoder.Histogram(reader.Bytes) : PointDecoder.Number(reader.Bytes)); break;
                case 2: isCumulative = reader.Number == Cumulative; break;
                case 3: isMonotonic = reader.Number != 0; break;
                default: break;
            }
        }

        var kind = field switch
        {
            5 => MetricKind.Gauge,
            7 => isMonotonic ? MetricKind.Counter : MetricKind.UpDownCounter,
            9 => MetricKind.Histogram,
            _ => MetricKind.Unknown,
        };
        return (kind, isCumulative, points);
    }
}
