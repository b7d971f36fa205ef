using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>Reads and writes a scalar as the JSON value that it is.</summary>
public sealed class ScalarJsonConverter : JsonConverter<Scalar>
{
    public override Scalar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new Scalar.Text(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => new Scalar.Number(number),
        JsonTokenType.True => new Scalar.Truth(true),
        JsonTokenType.False => new Scalar.Truth(false),
        _ => throw new JsonException("The value must be a string, a boolean, or a number of at most 28 digits."),
    };

    public override void Write(Utf8JsonWriter writer, Scalar value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Scalar.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case Scalar.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case Scalar.Truth truth:
                writer.WriteBooleanValue(truth.Value);
                break;
        }
    }
}
