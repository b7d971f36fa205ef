using System.Text;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Hostile;

/// <summary>Seeded: good JSON with something in it that is not good. Most of what comes out still parses, so that it gets past the reader and to the rules.</summary>
internal sealed class HostileJson(int seed)
{
    private const string Here = "~here~";

    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "-1", "1.5", "2147483648", "1e400", "-1e-400", "1e999999", new string('9', 20_000), "[]", "{}", "[null]", "[[]]", "[{}]", "\"\"", "\" \"", "\"x\"",
        """{"a":1,"a":2}""", """{"":1}""", """{"\u0000":1}""", """{"a":null}""", """{"a":{"b":[]}}""", """{"a":"\ud800"}""", """{"\udfff":"x"}""",
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\u202e\\u200b\"", "\"a\\r\\nSet-Cookie: b=c\"", "\"\\u001b[2J\"", "\"'); DROP TABLE nodes; --\"", "\"{Request} {0} %s $1\"",
        "\"00000000000000000000000000000000\"", "\"{00000000-0000-0000-0000-000000000000}\"", "\"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF\"", "\"0001-01-01T00:00:00Z\"", "\"a@b\"", "\"owner\"", "\"applied\"",
        $"\"{new string('x', 201)}\"", $"\"{new string('\u00fc', 30_000)}\"", $"\"{new string('x', 70_000)}\"", $"{new string('[', 70)}{new string(']', 70)}", new string('[', 500),
        $"{{{string.Join(',', Enumerable.Range(0, 1500).Select(number => $"\"k{number}\":{number}"))}}}", $"[{string.Join(',', Enumerable.Repeat("null", 2000))}]",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One to three places spoilt; every fourth time some bytes as well.</summary>
    public byte[] Spoil(string good)
    {
        var text = good;
        for (var places = 1 + _random.Next(3); places > 0; places--)
        {
            text = SpoilPlace(text);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return _random.Next(4) == 0 ? SpoilBytes(bytes) : bytes;
    }

    // A text that is no JSON any more, or that cannot be written again, stays as it is.
    private string SpoilPlace(string text)
    {
        try
        {
            var root = JsonNode.Parse($"[{text}]")!.AsArray();
            var places = Places(root).ToList();
            var (parent, key) = places[_random.Next(places.Count)];
            Replace(parent, key, _random.Next(6));
            var spoilt = root.ToJsonString();
            return spoilt[1..^1].Replace($"\"{Here}\"", Values[_random.Next(Values.Length)], StringComparison.Ordinal);
        }
        catch (Exception unwritable) when (unwritable is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            return text;
        }
    }

    private static void Replace(JsonNode parent, object key, int how)
    {
        switch (parent, how)
        {
            case (JsonObject members, 0):
                members.Remove((string)key);
                break;
            case (JsonObject members, 1):
                members["unknown"] = Here;
                break;
            case (JsonObject members, _):
                members[(string)key] = Here;
                break;
            case (JsonArray { Parent: not null } items, 0):
                items.RemoveAt((int)key);
                break;
            case (JsonArray { Parent: not null } items, 1):
                items.Add(items[(int)key]?.DeepClone());
                break;
            case (JsonArray items, _):
                items[(int)key] = Here;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, index) => Places(item).Prepend((items, index))),
        _ => [],
    };

    private byte[] SpoilBytes(byte[] bytes)
    {
        var (at, length) = (_random.Next(bytes.Length + 1), _random.Next(8));
        var end = Math.Min(bytes.Length, at + length);
        return _random.Next(5) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [0xef, 0xbb, 0xbf, .. bytes],
            _ => [.. bytes[..at], (byte)_random.Next(256), .. bytes[at..]],
        };
    }
}
