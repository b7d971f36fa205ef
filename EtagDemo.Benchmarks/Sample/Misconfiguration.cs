using System.Text.Json;

namespace EtagDemo.Benchmarks.Sample;

/// <summary>What goes wrong on a building site: one parameter was set to something else, or never set.</summary>
internal static class Misconfiguration
{
    private static readonly JsonElement True = JsonElement.Parse("true");
    private static readonly JsonElement False = JsonElement.Parse("false");
    private static readonly JsonElement FactorySetting = JsonElement.Parse("\"factory\"");

    public static IReadOnlyDictionary<string, JsonElement> Of(IReadOnlyDictionary<string, JsonElement> expected, Random random)
    {
        if (expected.Count == 0)
        {
            return expected;
        }

        var wrong = new Dictionary<string, JsonElement>(expected);
        var name = expected.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(expected.Count));
        if (random.Next(4) == 0)
        {
            wrong.Remove(name);
        }
        else
        {
            wrong[name] = Otherwise(expected[name]);
        }

        return wrong;
    }

    private static JsonElement Otherwise(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => False,
        JsonValueKind.False => True,
        JsonValueKind.Number => JsonElement.Parse($"{value.GetDecimal() + 5}"),
        _ => FactorySetting
    };
}
