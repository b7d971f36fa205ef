using System.Globalization;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>The parsing algorithms of RFC 9651 sections 4.2.3.1 to 4.2.10: one bare item from the start of the text.</summary>
internal static class BareItemReader
{
    public static bool TryRead(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        if (text.IsEmpty)
        {
            return false;
        }

        return text[0] switch
        {
            '"' => QuotedReader.TryReadString(ref text, out item),
            '%' => QuotedReader.TryReadDisplayString(ref text, out item),
            ':' => TryReadBytes(ref text, out item),
            '?' => TryReadBoolean(ref text, out item),
            '@' => TryReadDate(ref text, out item),
            '-' or (>= '0' and <= '9') => TryReadNumber(ref text, out item),
            _ => TryReadToken(ref text, out item),
        };
    }

    private static bool TryReadNumber(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        var sign = text[0] == '-' ? 1 : 0;
        var whole = Digits(text[sign..]);
        var end = sign + whole;
        if (whole is 0 or > 15)
        {
            return false;
        }

        if (end == text.Length || text[end] != '.')
        {
            item = BareItem.FromInteger(long.Parse(text[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            text = text[end..];
            return true;
        }

        var fraction = Digits(text[(end + 1)..]);
        if (whole > 12 || fraction is 0 or > 3)
        {
            return false;
        }

        end += 1 + fraction;
        item = BareItem.FromDecimal(decimal.Parse(text[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        text = text[end..];
        return true;
    }

    private static bool TryReadDate(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        text = text[1..];
        var startsNumber = !text.IsEmpty && (text[0] == '-' || char.IsAsciiDigit(text[0]));
        if (!startsNumber || !TryReadNumber(ref text, out var number) || !number.TryGetInteger(out var seconds))
        {
            return false;
        }

        item = BareItem.FromDate(seconds);
        return true;
    }

    private static bool TryReadToken(ref ReadOnlySpan<char> text, out BareItem item)
    {
        var length = StructuredCharacters.TokenLength(text);
        item = length > 0 ? BareItem.FromToken(text[..length].ToString()) : default;
        text = text[length..];
        return length > 0;
    }

    private static bool TryReadBoolean(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        if (text.Length < 2 || text[1] is not ('0' or '1'))
        {
            return false;
        }

        item = BareItem.FromBoolean(text[1] == '1');
        text = text[2..];
        return true;
    }

    // Padding may be missing and pad bits may be set (section 4.2.7); white space, which the framework's decoder skips, may not be there.
    private static bool TryReadBytes(ref ReadOnlySpan<char> text, out BareItem item)
    {
        item = default;
        var length = text[1..].IndexOf(':');
        if (length < 0 || text.Slice(1, length).ContainsAny(" \t\r\n"))
        {
            return false;
        }

        var encoded = text.Slice(1, length).TrimEnd('=');
        if (encoded.Length % 4 == 1)
        {
            return false;
        }

        var padded = encoded.ToString().PadRight((encoded.Length + 3) / 4 * 4, '=');
        var bytes = new byte[encoded.Length * 3 / 4];
        if (!Convert.TryFromBase64String(padded, bytes, out var written) || written != bytes.Length)
        {
            return false;
        }

        item = BareItem.FromBytes(bytes);
        text = text[(length + 2)..];
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
