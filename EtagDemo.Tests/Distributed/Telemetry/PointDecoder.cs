namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes OTLP's NumberDataPoint and HistogramDataPoint (opentelemetry-proto, metrics/v1). Their fields have different numbers.</summary>
public static class PointDecoder
{
    public static ReceivedPoint Number(ReadOnlySpan<byte> point)
    {
        ulong moment = 0;
        double value = 0;
        var attributes = new Dictionary<string, string>();
        var traces = new List<string>();
        for (var reader = new ProtobufReader(point); reader.Read();)
        {
            switch (reader.Field)
            {
                case 3: moment = reader.Number; break;
                case 4: value = BitConverter.UInt64BitsToDouble(reader.Number); break;
                case 5: traces.Add(ExemplarTrace(reader.Bytes)); break;
                case 6: value = (long)reader.Number; break;
                case 7: AttributesDecoder.Add(reader.Bytes, attributes); break;
                default: break;
            }
        }

        return new ReceivedPoint(attributes, moment, value, traces);
    }

    public static ReceivedPoint Histogram(ReadOnlySpan<byte> point)
    {
        ulong moment = 0, count = 0;
        var attributes = new Dictionary<string, string>();
        var traces = new List<string>();
        for (var reader = new ProtobufReader(point); reader.Read();)
        {
            switch (reader.Field)
            {
                case 3: moment = reader.Number; break;
                case 4: count = reader.Number; break;
                case 8: traces.Add(ExemplarTrace(reader.Bytes)); break;
                case 9: AttributesDecoder.Add(reader.Bytes, attributes); break;
                default: break;
            }
        }

        return new ReceivedPoint(attributes, moment, count, traces);
    }

    private static string ExemplarTrace(ReadOnlySpan<byte> exemplar)
    {
        for (var reader = new ProtobufReader(exemplar); reader.Read();)
        {
            if (reader.Field == 5)
            {
                return Convert.ToHexStringLower(reader.Bytes);
            }
        }

        return "";
    }
}
