namespace EtagDemo.Tests.HttpSemantics;

/// <summary>Seeded random text for the parsers' property tests: the same on every run.</summary>
public sealed class RandomText(int seed)
{
    /// <summary>Characters that an entity tag may hold.</summary>
    public static readonly string Opaque = Range('!', '~').Replace("\"", "", StringComparison.Ordinal) + "\u0080\u00e9\u00ff";

    /// <summary>Printable ASCII.</summary>
    public static readonly string Printable = Range(' ', '~');

    /// <summary>What a token may hold.</summary>
    public const string Token = "!#$%&'*+-.^_`|~09azAZ";

    private static readonly string[] Pieces =
    [
        "\"", "\\", ",", ";", "=", "*", "W/", "w/", "(", ")", ":", "?1", "@", "%\"", "%e9", "-", "0", "99999999999999999999",
        "max-age", "no-cache", "bytes=", "bytes ",
        "sha-256", " ", "\t", "\0", "\r\n", "\u007f", "\u0080", "\u00e9", "\u20ac", "\ud800", "a", "Sun, 06 Nov 1994 08:49:37 GMT", ".5", "/",
    ];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public long NextLong(long below) => _random.NextInt64(below);

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    public string Of(int length, string alphabet) => new(_random.GetItems(alphabet.AsSpan(), length));

    /// <summary>Something between grammar and garbage.</summary>
    public string Hostile(int pieces) => string.Concat(_random.GetItems(Pieces, pieces));

    private static string Range(char first, char last) => new([.. Enumerable.Range(first, last - first + 1).Select(code => (char)code)]);
}
