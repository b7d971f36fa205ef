namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes who sent telemetry: OTLP's Resource and InstrumentationScope, the same for all signals.</summary>
public static class OriginDecoder
{
    public static IReadOnlyDictionary<string, string> Resource(ReadOnlySpan<byte> resource)
    {
        var attributes = new Dictionary<string, string>();
        for (var reader = new ProtobufReader(resource); reader.Read();)
        {
            if (reader.Field == 1)
            {
                AttributesDecoder.Add(reader.Bytes, attributes);
            }
        }

        return attributes;
    }

    public static string ScopeName(ReadOnlySpan<byte> scope)
    {
        for (var reader = new ProtobufReader(scope); reader.Read();)
        {
            if (reader.Field == 1)
            {
                return reader.Text;
            }
        }

        return "";
    }
}
