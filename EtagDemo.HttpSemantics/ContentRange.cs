using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Content-Range</c> for bytes, RFC 9110 section 14.4.</summary>
/// <param name="First">Position of the first byte sent.</param>
/// <param name="Last">Position of the last byte sent.</param>
/// <param name="CompleteLength">Length of the whole representation; null if unknown.</param>
public readonly record struct ContentRange(long First, long Last, long? CompleteLength)
{
    /// <summary>Reads the field of a 206. Never throws.</summary>
    /// <param name="lines">The lines of the field.</param>
    /// <param name="range">The range read.</param>
    /// <returns>False if it is absent, malformed, in another unit, contradictory, or an unsatisfied one.</returns>
    public static bool TryParse(StringValues lines, out ContentRange range)
    {
        range = default;
        var text = (lines.Count == 1 ? lines[0] : string.Empty).AsSpan().Trim(" \t");
        var dash = text.IndexOf('-');
        var slash = text.IndexOf('/');
        if (!text.StartsWith("bytes ", StringComparison.OrdinalIgnoreCase) || dash < 6 || slash < dash
            || !TryNumber(text[6..dash], out var first) || !TryNumber(text[(dash + 1)..slash], out var last))
        {
            return false;
        }

        var total = text[(slash + 1)..];
        if (total is "*")
        {
            range = new ContentRange(first, last, null);
            return first <= last;
        }

        var valid = TryNumber(total, out var length) && first <= last && last < length;
        range = new ContentRange(first, last, length);
        return valid;
    }

    /// <summary>The field of a 416.</summary>
    /// <param name="completeLength">Length of the whole representation.</param>
    /// <returns>Such as <c>bytes */1234</c>.</returns>
    public static string Unsatisfied(long completeLength) => string.Create(CultureInfo.InvariantCulture, $"bytes */{completeLength}");

    /// <summary>The field as it is sent.</summary>
    /// <returns>Such as <c>bytes 0-99/1234</c>.</returns>
    public override string ToString() => CompleteLength is { } length
        ? string.Create(CultureInfo.InvariantCulture, $"bytes {First}-{Last}/{length}")
        : string.Create(CultureInfo.InvariantCulture, $"bytes {First}-{Last}/*");

    private static bool TryNumber(ReadOnlySpan<char> digits, out long value) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
