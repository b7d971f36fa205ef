namespace EtagDemo.HttpSemantics;

/// <summary>Finds entity tags in text without allocating, RFC 9110 section 8.8.3.</summary>
internal static class EntityTagScanner
{
    /// <summary>Reads a tag at the start of the text; <paramref name="length"/> says how far it reaches.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out ReadOnlySpan<char> opaque, out bool isWeak)
    {
        isWeak = text.StartsWith("W/", StringComparison.Ordinal);
        var start = isWeak ? 3 : 1;
        length = 0;
        opaque = default;
        if (text.Length <= start || text[start - 1] != '"')
        {
            return false;
        }

        var size = OpaqueLength(text[start..]);
        var end = start + size;
        if (end >= text.Length || text[end] != '"')
        {
            return false;
        }

        opaque = text.Slice(start, size);
        length = end + 1;
        return true;
    }

    /// <summary>How many characters from the start on may stand between the quotes of a tag.</summary>
    public static int OpaqueLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsOpaque(text[length]))
        {
            length++;
        }

        return length;
    }

    // etagc = %x21 / %x23-7E / obs-text
    private static bool IsOpaque(char character) => character is '!' or (>= '#' and <= '~') or >= '\x80';
}
