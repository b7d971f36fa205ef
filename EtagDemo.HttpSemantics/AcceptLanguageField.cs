using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>The field <c>Accept-Language</c>, RFC 9110 section 12.5.4.</summary>
public static class AcceptLanguageField
{
    /// <summary>The one language that is preferred to every other. Never throws.</summary>
    /// <param name="lines">The lines of the field.</param>
    /// <returns>The language tag as it was sent; null if two have the highest weight, if it is <c>*</c> or weighs nothing, and if anything in the field cannot be read.</returns>
    public static string? Preferred(StringValues lines)
    {
        ReadOnlySpan<char> preferred = default;
        var highest = 0m;
        foreach (var member in FieldLines.Members(lines))
        {
            var semicolon = member.IndexOf(';');
            var language = (semicolon < 0 ? member : member[..semicolon]).Trim(" \t");
            if (language.ContainsAnyExcept(HttpCharacters.Token) || language.IsEmpty || !TryWeight(semicolon < 0 ? default : member[(semicolon + 1)..], out var weight))
            {
                return null;
            }

            if (weight > highest)
            {
                preferred = language;
                highest = weight;
            }
            else if (weight == highest && !language.Equals(preferred, StringComparison.OrdinalIgnoreCase))
            {
                preferred = default;
            }
        }

        return preferred.IsEmpty || preferred is "*" ? null : preferred.ToString();
    }

    // RFC 9110 12.4.2: from 0 to 1, with no more than three digits.
    private static bool TryWeight(ReadOnlySpan<char> parameter, out decimal weight)
    {
        weight = 1;
        parameter = parameter.Trim(" \t");
        if (parameter.IsEmpty)
        {
            return true;
        }

        return parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && parameter.Length is > 2 and <= 7
            && decimal.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) && weight <= 1;
    }
}
