using System.Globalization;
using EtagDemo.HttpSemantics.Structured;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// One member of a targeted field as a directive, RFC 9213 section 2.1: numbers are integers, flags are booleans, field names come in a string.
/// </summary>
internal static class TargetedDirective
{
    /// <summary>Takes a member; an unknown or a switched-off one becomes a directive without a name. False for a known one of the wrong type.</summary>
    public static bool TryRead(string key, StructuredMember member, out CacheDirective directive)
    {
        directive = default;
        var value = member.Item?.Value;
        switch (key)
        {
            case "max-age" or "s-maxage" or "stale-while-revalidate" or "stale-if-error":
                if (value is not { } number || !number.TryGetInteger(out var seconds) || seconds < 0)
                {
                    return false;
                }

                directive = new CacheDirective(key, seconds.ToString(CultureInfo.InvariantCulture), hasArgument: true);
                return true;

            case "private" or "no-cache" when value?.TryGetText(BareItemKind.String, out var fields) == true:
                directive = new CacheDirective(key, fields, hasArgument: true);
                return true;

            default:
                return CacheRestriction.Named(key) == CacheRestrictions.None || TryReadFlag(key, value, out directive);
        }
    }

    private static bool TryReadFlag(string key, BareItem? value, out CacheDirective directive)
    {
        directive = default;
        if (value is not { } flag || !flag.TryGetBoolean(out var isSet))
        {
            return false;
        }

        if (isSet)
        {
            directive = new CacheDirective(key, default, hasArgument: false);
        }

        return true;
    }
}
