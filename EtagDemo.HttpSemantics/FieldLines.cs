using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>Field lines and list members, RFC 9110 sections 5.3 and 5.6.1.</summary>
public static class FieldLines
{
    /// <summary>Joins several lines of one field to the one value they mean, section 5.3.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>One value; the very line if there is only one; empty if there is none.</returns>
    public static string Combine(StringValues lines) => lines.Count switch
    {
        0 => string.Empty,
        1 => lines[0] ?? string.Empty,
        _ => string.Join(", ", lines.ToArray()),
    };

    /// <summary>Joins several lines of a named field: those of <c>Cookie</c> by a semicolon (RFC 9113 section 8.2.3), since a comma is part of a cookie; all others by a comma.</summary>
    /// <param name="name">The field's name, in any case.</param>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>One value; the very line if there is only one; empty if there is none.</returns>
    public static string Combine(string name, StringValues lines) =>
        lines.Count > 1 && string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase) ? string.Join("; ", lines.ToArray()) : Combine(lines);

    /// <summary>
    /// The members of a comma-separated list, section 5.6.1: quote-aware, trimmed, empty ones left out. Allocates only to join several lines.
    /// </summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>Something for <c>foreach</c>.</returns>
    public static FieldMembers Members(StringValues lines) => new(Combine(lines));

    /// <summary>The members of a comma-separated list in one value.</summary>
    /// <param name="value">The combined value.</param>
    /// <returns>Something for <c>foreach</c>.</returns>
    public static FieldMembers Members(ReadOnlySpan<char> value) => new(value);

    /// <summary>Whether a list has this member; case does not matter.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <param name="member">The member to find.</param>
    /// <returns>True if it is there.</returns>
    public static bool Contains(StringValues lines, ReadOnlySpan<char> member)
    {
        foreach (var candidate in Members(lines))
        {
            if (candidate.Equals(member, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is a token, section 5.6.2, as names of fields, methods and directives are.</summary>
    /// <param name="text">The text to look at.</param>
    /// <returns>True if it is not empty and has token characters only.</returns>
    public static bool IsToken(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(HttpCharacters.Token);
}
