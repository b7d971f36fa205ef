using System.Globalization;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Decodes OTLP's KeyValue with the scalar kinds of AnyValue (opentelemetry-proto, common/v1).</summary>
public static class AttributesDecoder
{
    public static void Add(ReadOnlySpan<byte> keyValue, Dictionary<string, string> attributes)
    {
        string key = "", value = "";
        for (var reader = new ProtobufReader(keyValue); reader.Read();)
        {
            if (reader.Field == 1)
            {
                key = reader.Text;
            }
            else if (reader.Field == 2)
            {
                value = Scalar(reader.Bytes);
            }
        }

        attributes[key] = value;
    }

    private static string Scalar(ReadOnlySpan<byte> anyValue)
    {
        var reader = new ProtobufReader(anyValue);
        return !reader.Read() ? "" : reader.Field switch
        {
            1 => reader.Text,
            2 => reader.Number == 0 ? "false" : "true",
            3 => ((long)reader.Number).ToString(CultureInfo.InvariantCulture),
            4 => BitConverter.UInt64BitsToDouble(reader.Number).ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
    }
}
