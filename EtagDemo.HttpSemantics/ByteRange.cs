using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>One range of bytes asked for, RFC 9110 section 14.1.2: from first to last, from first on, or the last so many.</summary>
/// <param name="First">Position of the first byte; null for a suffix.</param>
/// <param name="Last">Position of the last byte, or the length of a suffix; null for an open end.</param>
public readonly record struct ByteRange(long? First, long? Last)
{
    // Many small ranges are an attack on the server, not a download (section 14.2).
    private const int MaximumRanges = 32;

    /// <summary>Reads a <c>Range</c> field. Never throws.</summary>
    /// <param name="lines">The lines of the field.</param>
    /// <returns>The ranges; empty if the field is absent, malformed, in another unit, or asks for too many: ignore it then (section 14.2).</returns>
    public static IReadOnlyList<ByteRange> Parse(StringValues lines)
    {
        if (lines.Count != 1 || !TrySplitUnit(lines[0], out var set))
        {
            return [];
        }

        var ranges = new List<ByteRange>(1);
        foreach (var member in FieldLines.Members(set))
        {
            if (ranges.Count == MaximumRanges || !TryParseOne(member, out var range))
            {
                return [];
            }

            ranges.Add(range);
        }

        return ranges;
    }

    /// <summary>The part of a representation that this range selects.</summary>
    /// <param name="length">The representation's length in bytes.</param>
    /// <param name="offset">Where the part starts.</param>
    /// <param name="count">How many bytes it has; at least one.</param>
    /// <returns>False if the range is unsatisfiable: 416 when all of them are.</returns>
    public bool TryResolve(long length, out long offset, out long count)
    {
        if (First is { } first)
        {
            offset = first;
            count = Math.Min(Last ?? long.MaxValue, length - 1) - first + 1;
        }
        else
        {
            count = Math.Min(Last ?? 0, length);
            offset = length - count;
        }

        return offset < length && count > 0;
    }

    private static bool TrySplitUnit(ReadOnlySpan<char> value, out ReadOnlySpan<char> set)
    {
        value = value.Trim(" \t");
        set = value.Length > 6 ? value[6..] : default;
        return value.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryParseOne(ReadOnlySpan<char> text, out ByteRange range)
    {
        range = default;
        var dash = text.IndexOf('-');
        if (dash < 0 || !TryPosition(text[..dash], out var first) || !TryPosition(text[(dash + 1)..], out var last))
        {
            return false;
        }

        range = new ByteRange(first, last);
        return (first is not null || last is not null) && !(first > last);
    }

    // A position past what a long holds is past the end of every representation.
    private static bool TryPosition(ReadOnlySpan<char> digits, out long? position)
    {
        position = null;
        if (digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (!digits.IsEmpty)
        {
            digits = digits.TrimStart('0');
            position = digits.Length > 18 ? long.MaxValue : digits.IsEmpty ? 0 : long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        }

        return true;
    }
}
