namespace EtagDemo.HttpSemantics;

/// <summary>A number of seconds in a field, RFC 9111 section 1.2.2.</summary>
public static class DeltaSeconds
{
    /// <summary>What a number too large to hold is read as, 2^31 seconds: about 68 years.</summary>
    public static readonly TimeSpan Maximum = TimeSpan.FromSeconds(2147483648L);

    /// <summary>Reads digits only; what is larger than <see cref="Maximum"/> is read as that. Never throws.</summary>
    /// <param name="text">The text, without white space.</param>
    /// <param name="value">The time read.</param>
    /// <returns>False if the text is no non-negative integer.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        text = text.TrimStart('0');
        value = text.Length > 10 ? Maximum : FromSeconds(text.IsEmpty ? 0 : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Seconds as a time, cut to the range that a field can mean.</summary>
    /// <param name="seconds">The number of seconds.</param>
    /// <returns>Between zero and <see cref="Maximum"/>.</returns>
    public static TimeSpan FromSeconds(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0L, 2147483648L));
}
