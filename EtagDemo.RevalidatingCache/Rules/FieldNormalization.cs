using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>
/// RFC 9111 4.1: values that are known to mean the same select the same response. White space around members never matters; the members of the fields named here
/// also compare without case, and in any order, since what counts among them are their weights.
/// </summary>
internal static class FieldNormalization
{
    /// <summary>The normal form; null when the field is absent.</summary>
    public static string? Normalize(string name, StringValues lines)
    {
        var value = VaryField.Normalize(lines);
        return value is { Length: > 0 } && name is "accept-language" or "accept-encoding" or "accept-charset" ? Sorted(value!) : value;
    }

    private static string Sorted(string value)
    {
        if (!value.Contains(',', StringComparison.Ordinal))
        {
            return value.ToLowerInvariant();
        }

        var members = value.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(members, StringComparer.Ordinal);
        return string.Join(',', members);
    }
}
