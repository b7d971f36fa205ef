using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Content-Length</c>, RFC 9110 section 8.6: one line with one decimal number.</summary>
public static class ContentLengthField
{
    /// <summary>Reads the field. Never throws.</summary>
    /// <param name="lines">The lines of the field; one or more.</param>
    /// <param name="length">The length in bytes.</param>
    /// <returns>
    /// False for a sign, anything but digits, more than 63 bits, and for a list or several lines, equal ones too: section 8.6 lets a recipient reject those, and RFC 9112 section 6.3 has it reject all others.
    /// </returns>
    public static bool TryParse(StringValues lines, out long length)
    {
        length = 0;
        return lines.Count == 1 && long.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out length);
    }
}
