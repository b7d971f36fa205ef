using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Ids in bodies have the same single spelling as in paths.</summary>
public sealed class HexIdJsonConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && HexId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[HexId.Length];
        value.TryFormat(text, out _, "N");
        writer.WriteStringValue(text);
    }
}
