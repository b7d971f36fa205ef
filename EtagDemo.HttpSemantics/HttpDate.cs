using System.Globalization;

namespace EtagDemo.HttpSemantics;

/// <summary>Dates in fields, RFC 9110 section 5.6.7: IMF-fixdate, and the two obsolete forms that must still be understood.</summary>
public static class HttpDate
{
    /// <summary>Reads a date in any of the three forms. Names of days and months are accepted in any case; nothing else is relaxed. Never throws.</summary>
    /// <param name="text">The field's value.</param>
    /// <param name="now">The current time: a two-digit year that seems more than 50 years ahead is in the past.</param>
    /// <param name="date">The date, in UTC.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, DateTimeOffset now, out DateTimeOffset date)
    {
        text = text.Trim(" \t");
        var comma = text.IndexOf(',');
        return comma switch
        {
            3 => TryParseFixdate(text, out date),
            > 3 => TryParseRfc850(text, comma, now, out date),
            _ => TryParseAsctime(text, out date),
        };
    }

    /// <summary>Writes a date as IMF-fixdate, the only form that is sent.</summary>
    /// <param name="date">The date; fractions of a second are cut off.</param>
    /// <returns>Such as <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</returns>
    public static string Format(DateTimeOffset date) => date.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>The date without fractions of a second, as it is after a round trip through a field.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The start of its second.</returns>
    public static DateTimeOffset Truncate(DateTimeOffset date) => date.AddTicks(-(date.UtcTicks % TimeSpan.TicksPerSecond));

    // "Sun, 06 Nov 1994 08:49:37 GMT"
    private static bool TryParseFixdate(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        return text.Length == 29 && HttpDateParts.IsDay(text[..3]) && text[4] == ' ' && text[7] == ' ' && text[11] == ' ' && IsGmt(text[25..])
            && HttpDateParts.TryMake(text[12..16], text[8..11], text[5..7], text[16..25], out date);
    }

    // "Sunday, 06-Nov-94 08:49:37 GMT"
    private static bool TryParseRfc850(ReadOnlySpan<char> text, int comma, DateTimeOffset now, out DateTimeOffset date)
    {
        date = default;
        var rest = text[(comma + 1)..];
        if (rest.Length != 23 || !HttpDateParts.IsLongDay(text[..comma]) || rest[0] != ' ' || rest[3] != '-' || rest[7] != '-' || !IsGmt(rest[19..]))
        {
            return false;
        }

        Span<char> year = stackalloc char[4];
        var century = now.UtcDateTime.Year / 100 * 100;
        return HttpDateParts.TryRead(rest[8..10], out var twoDigits)
            && (century + twoDigits).TryFormat(year, out _, "D4", CultureInfo.InvariantCulture)
            && HttpDateParts.TryMake(year, rest[4..7], rest[1..3], rest[10..19], out date)
            && TryMoveToCentury(now, ref date);
    }

    // "Sun Nov  6 08:49:37 1994"
    private static bool TryParseAsctime(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length != 24 || !HttpDateParts.IsDay(text[..3]) || text[3] != ' ' || text[7] != ' ' || text[19] != ' ')
        {
            return false;
        }

        var day = text[8] == ' ' ? text[9..10] : text[8..10];
        return HttpDateParts.TryMake(text[20..24], text[4..7], day, text[10..19], out date);
    }

    private static bool TryMoveToCentury(DateTimeOffset now, ref DateTimeOffset date)
    {
        if (date.Year - now.UtcDateTime.Year > 50)
        {
            date = date.AddYears(-100);
        }
        else if (now.UtcDateTime.Year - date.Year >= 50 && date.Year < 9900)
        {
            date = date.AddYears(100);
        }

        return true;
    }

    private static bool IsGmt(ReadOnlySpan<char> zone) => zone.Equals(" GMT", StringComparison.OrdinalIgnoreCase);
}
