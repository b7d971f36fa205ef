namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes OTLP's ExportMetricsServiceRequest (opentelemetry-proto, metrics/v1).</summary>
public static class MetricsDecoder
{
    public static List<ReceivedMetric> Decode(ReadOnlySpan<byte> request)
    {
        var metrics = new List<ReceivedMetric>();
        for (var reader = new ProtobufReader(request); reader.Read();)
        {
            if (reader.Field == 1)
            {
                ResourceMetrics(reader.Bytes, metrics);
            }
        }

        return metrics;
    }

    private static void ResourceMetrics(ReadOnlySpan<byte> message, List<ReceivedMetric> metrics)
    {
        string service = "", instance = "";
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            if (reader.Field == 1)
            {
                var resource = OriginDecoder.Resource(reader.Bytes);
                (service, instance) = (resource.GetValueOrDefault("service.name", ""), resource.GetValueOrDefault("service.instance.id", ""));
            }
            else if (reader.Field == 2)
            {
                ScopeMetrics(reader.Bytes, service, instance, metrics);
            }
        }
    }

    private static void ScopeMetrics(ReadOnlySpan<byte> message, string service, string instance, List<ReceivedMetric> metrics)
    {
        var meter = "";
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            if (reader.Field == 1)
            {
                meter = OriginDecoder.ScopeName(reader.Bytes);
            }
            else if (reader.Field == 2)
            {
                metrics.Add(Metric(reader.Bytes) with { Service = service, Instance = instance, Meter = meter });
            }
        }
    }

    private static ReceivedMetric Metric(ReadOnlySpan<byte> message)
    {
        string name = "", description = "", unit = "";
        var data = (Kind: MetricKind.Unknown, IsCumulative: false, Points: new List<ReceivedPoint>());
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            switch (reader.Field)
            {
                case 1: name = reader.Text; break;
                case 2: description = reader.Text; break;
                case 3: unit = reader.Text; break;
                default: data = MetricDataDecoder.Decode(reader.Field, reader.Bytes); break;
            }
        }

        return new ReceivedMetric("", "", "", name, description, unit, data.Kind, data.IsCumulative, data.Points);
    }
}
