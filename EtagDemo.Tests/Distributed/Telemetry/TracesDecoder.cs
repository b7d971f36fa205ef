namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes OTLP's ExportTraceServiceRequest (opentelemetry-proto, trace/v1) as far as the tests look at it.</summary>
public static class TracesDecoder
{
    public static List<ReceivedSpan> Decode(ReadOnlySpan<byte> request)
    {
        var spans = new List<ReceivedSpan>();
        for (var reader = new ProtobufReader(request); reader.Read();)
        {
            if (reader.Field == 1)
            {
                ResourceSpans(reader.Bytes, spans);
            }
        }

        return spans;
    }

    private static void ResourceSpans(ReadOnlySpan<byte> message, List<ReceivedSpan> spans)
    {
        var service = "";
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            if (reader.Field == 1)
            {
                service = OriginDecoder.Resource(reader.Bytes).GetValueOrDefault("service.name", "");
            }
            else if (reader.Field == 2)
            {
                ScopeSpans(reader.Bytes, service, spans);
            }
        }
    }

    private static void ScopeSpans(ReadOnlySpan<byte> message, string service, List<ReceivedSpan> spans)
    {
        var source = "";
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            if (reader.Field == 1)
            {
                source = OriginDecoder.ScopeName(reader.Bytes);
            }
            else if (reader.Field == 2)
            {
                spans.Add(Span(reader.Bytes, service, source));
            }
        }
    }

    private static ReceivedSpan Span(ReadOnlySpan<byte> message, string service, string source)
    {
        string trace = "", id = "", parent = "", name = "";
        var kind = 0;
        var attributes = new Dictionary<string, string>();
        for (var reader = new ProtobufReader(message); reader.Read();)
        {
            switch (reader.Field)
            {
                case 1: trace = Convert.ToHexStringLower(reader.Bytes); break;
                case 2: id = Convert.ToHexStringLower(reader.Bytes); break;
                case 4: parent = Convert.ToHexStringLower(reader.Bytes); break;
                case 5: name = reader.Text; break;
                case 6: kind = (int)reader.Number; break;
                case 9: AttributesDecoder.Add(reader.Bytes, attributes); break;
                default: break;
            }
        }

        return new ReceivedSpan(service, source, trace, id, parent, name, kind, attributes);
    }
}
