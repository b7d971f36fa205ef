using EtagDemo.HttpSemantics.Structured;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.HttpSemantics;

/// <summary>
/// The fields <c>Cache-Groups</c> and <c>Cache-Group-Invalidation</c>, RFC 9875: lists of strings, compared case-sensitively, within one origin.
/// </summary>
public static class CacheGroups
{
    /// <summary>The field of a response that says which groups it belongs to, section 2.</summary>
    public const string FieldName = "Cache-Groups";

    /// <summary>The field of an answer to an unsafe request that names groups to invalidate, section 3.</summary>
    public const string InvalidationFieldName = "Cache-Group-Invalidation";

    /// <summary>Reads either field. Never throws.</summary>
    /// <param name="lines">The lines in the order received.</param>
    /// <returns>The groups; none if the field is absent, malformed, or has a member that is no string. Parameters are ignored.</returns>
    public static IReadOnlyList<string> Parse(StringValues lines)
    {
        if (lines.Count == 0 || !StructuredFields.TryParseList(lines, out var list))
        {
            return [];
        }

        var groups = new string[list.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            if (list[i].Item is not { } item || !item.Value.TryGetText(BareItemKind.String, out groups[i]))
            {
                return [];
            }
        }

        return groups;
    }

    /// <summary>The groups that an answer invalidates; none after a safe method, section 3.</summary>
    /// <param name="method">The request's method.</param>
    /// <param name="lines">The lines of the answer's Cache-Group-Invalidation.</param>
    /// <returns>The groups.</returns>
    public static IReadOnlyList<string> Invalidated(string method, StringValues lines) => MethodSafety.IsSafe(method) ? [] : Parse(lines);

    /// <summary>Writes either field.</summary>
    /// <param name="groups">The groups.</param>
    /// <returns>The field's value; empty for no groups: send no field then.</returns>
    /// <exception cref="ArgumentException">A group has characters other than printable ASCII.</exception>
    public static string Format(IEnumerable<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return StructuredFields.Serialize(groups.Select(group => new StructuredMember(new StructuredItem(BareItem.FromString(group)))));
    }
}
