using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>A JSON string, number or boolean. Numbers are equal by value: 1.0, 1 and 1e0 are one number, and are written in one way.</summary>
[JsonConverter(typeof(ScalarJsonConverter))]
public abstract record Scalar
{
    private Scalar()
    {
    }

    public sealed record Text(string Value) : Scalar;

    public sealed record Number : Scalar
    {
        // Dividing by one with 28 decimals removes the trailing zeros that a decimal keeps; a negative zero loses its sign.
        private const decimal One = 1.0000000000000000000000000000m;

        public Number(decimal value) => Value = value == 0 ? 0 : value / One;

        public decimal Value { get; }
    }

    public sealed record Truth(bool Value) : Scalar;

    public static implicit operator Scalar(string value) => new Text(value);

    public static implicit operator Scalar(decimal value) => new Number(value);

    public static implicit operator Scalar(int value) => new Number(value);

    public static implicit operator Scalar(bool value) => new Truth(value);

    /// <summary>The scalar that <paramref name="element"/> is; null when it is an object, an array, null, a number outside the range of a decimal, or a text that is not Unicode.</summary>
    public static Scalar? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => TextOf(element),
        JsonValueKind.Number when element.TryGetDecimal(out var number) => new Number(number),
        JsonValueKind.True => new Truth(true),
        JsonValueKind.False => new Truth(false),
        _ => null,
    };

    private static Text? TextOf(JsonElement element)
    {
        try
        {
            return new Text(element.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON and no text; there is no Try form of GetString.
            return null;
        }
    }
}
