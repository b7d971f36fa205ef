using System.Text;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>The parsing algorithms of RFC 9651 sections 4.2.5 (string) and 4.2.10 (display string).</summary>
internal static class QuotedReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryReadString(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        var plain = text[1..].IndexOfAny('"', '\\');
        if (plain < 0)
        {
            return false;
        }

        var result = new StringBuilder(plain);
        for (var i = 1; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '"')
            {
                item = BareItem.FromString(result.ToString());
                text = text[(i + 1)..];
                return true;
            }

            if (character == '\\' && (++i == text.Length || (character = text[i]) is not ('"' or '\\')))
            {
                return false;
            }

            if (character is < ' ' or > '~')
            {
                return false;
            }

            result.Append(character);
        }

        return false;
    }

    public static bool TryReadDisplayString(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        if (text.Length < 2 || text[1] != '"')
        {
            return false;
        }

        var end = text[2..].IndexOf('"');
        if (end < 0 || !TryDecode(text.Slice(2, end), out var decoded))
        {
            return false;
        }

        item = BareItem.FromDisplayString(decoded);
        text = text[(end + 3)..];
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<char> encoded, out string decoded)
    {
        decoded = string.Empty;
        var bytes = new byte[encoded.Length];
        var count = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] is < ' ' or > '~')
            {
                return false;
            }

            if (encoded[i] != '%')
            {
                bytes[count++] = (byte)encoded[i];
                continue;
            }

            if (i + 2 >= encoded.Length || !TryHex(encoded[i + 1], out var high) || !TryHex(encoded[i + 2], out var low))
            {
                return false;
            }

            bytes[count++] = (byte)((high << 4) | low);
            i += 2;
        }

        return TryGetUtf8(bytes.AsSpan(0, count), out decoded);
    }

    private static bool TryGetUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        text = valid ? StrictUtf8.GetString(bytes) : string.Empty;
        return valid;
    }

    // Lower case only (section 4.2.10).
    private static bool TryHex(char digit, out int value)
    {
        value = char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10;
        return char.IsAsciiHexDigitLower(digit);
    }
}
