using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>Reads and writes a map as a JSON object, its members in ordinal order of their names.</summary>
public sealed class ScalarMapJsonConverter : JsonConverter<ScalarMap>
{
    private static readonly ScalarJsonConverter Values = new();

    public override ScalarMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The value must be an object whose members are strings, numbers or booleans.");
        }

        var map = new List<KeyValuePair<string, Scalar>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map.Add(new(name, Values.Read(ref reader, typeof(Scalar), options)));
        }

        return ScalarMap.Of(map);
    }

    public override void Write(Utf8JsonWriter writer, ScalarMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, scalar) in value)
        {
            writer.WritePropertyName(name);
            Values.Write(writer, scalar, options);
        }

        writer.WriteEndObject();
    }
}
