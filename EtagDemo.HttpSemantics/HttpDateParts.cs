namespace EtagDemo.HttpSemantics;

/// <summary>The pieces that the three date forms of RFC 9110 section 5.6.7 share.</summary>
internal static class HttpDateParts
{
    private const string Days = "MonTueWedThuFriSatSun";
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static readonly string[] LongDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // That the day of the week fits the date is not asked for: senders get it wrong, and it tells nothing.
    public static bool IsDay(ReadOnlySpan<char> text) => IndexOf(Days, text) >= 0;

    public static bool IsLongDay(ReadOnlySpan<char> text)
    {
        foreach (var day in LongDays)
        {
            if (text.Equals(day, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads one or more digits, and nothing else.</summary>
    public static bool TryRead(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return !digits.IsEmpty;
    }

    /// <summary>Puts a date together; <paramref name="time"/> is a space and <c>hh:mm:ss</c>.</summary>
    public static bool TryMake(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, ReadOnlySpan<char> time, out DateTimeOffset date)
    {
        date = default;
        var monthIndex = IndexOf(Months, month);
        if (monthIndex < 0 || time[0] != ' ' || time[3] != ':' || time[6] != ':'
            || !TryRead(year, out var y) || !TryRead(day, out var d)
            || !TryRead(time[1..3], out var hour) || !TryRead(time[4..6], out var minute) || !TryRead(time[7..9], out var second))
        {
            return false;
        }

        var m = (monthIndex / 3) + 1;
        if (y < 1 || d < 1 || d > DateTime.DaysInMonth(y, m) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        // A leap second is valid in the grammar and has no place in DateTimeOffset.
        date = new DateTimeOffset(y, m, d, hour, minute, Math.Min(second, 59), TimeSpan.Zero);
        return true;
    }

    private static int IndexOf(string names, ReadOnlySpan<char> name)
    {
        if (name.Length != 3)
        {
            return -1;
        }

        for (var i = 0; i < names.Length; i += 3)
        {
            if (name.Equals(names.AsSpan(i, 3), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
