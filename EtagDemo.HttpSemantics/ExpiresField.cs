using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Expires</c>, RFC 9111 section 5.3.</summary>
public static class ExpiresField
{
    /// <summary>Reads when a response expires. Anything present that is not one valid date, such as <c>0</c> or two dates, lies in the past.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="now">The current time, for two-digit years.</param>
    /// <returns>The date; <see cref="DateTimeOffset.MinValue"/> for a broken one; null if the field is absent.</returns>
    public static DateTimeOffset? Parse(StringValues lines, DateTimeOffset now) => lines.Count switch
    {
        0 => null,
        1 when HttpDate.TryParse(lines[0], now, out var date) => date,
        _ => DateTimeOffset.MinValue,
    };
}
