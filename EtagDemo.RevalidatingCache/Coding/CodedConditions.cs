using EtagDemo.HttpSemantics;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.RevalidatingCache.Coding;

/// <summary>Entity tags of conditions, between those that clients know and those that origins know.</summary>
internal static class CodedConditions
{
    /// <summary>
    /// The field with the origin's tags beside those of compressed variants that <paramref name="counts"/> lets count; the field as it came where there are none. The clients' own stay, since
    /// the origin may be another cache that made them.
    /// </summary>
    public static StringValues WithOrigins(StringValues lines, Func<ContentCoding, bool> counts)
    {
        List<string>? tags = null;
        foreach (var view in EntityTagCondition.Parse(lines).Tags)
        {
            if (CodedTag.TryParse(view.ToEntityTag(), out var origin, out var coding) && counts(coding))
            {
                (tags ??= []).Add(origin.ToString());
            }
        }

        return tags is null ? lines : $"{FieldLines.Combine(lines)}, {string.Join(", ", tags)}";
    }

    /// <summary>The client's tag that a 304 for the origin's tag confirms: that of a compressed variant if it lists one; null where it is the origin's own, or the condition lists none.</summary>
    public static EntityTag? Confirmed(StringValues ifNoneMatch, EntityTag origin, AcceptedCodings accepted)
    {
        EntityTag? confirmed = null;
        foreach (var view in EntityTagCondition.Parse(ifNoneMatch).Tags)
        {
            var tag = view.ToEntityTag();
            if (CodedTag.TryParse(tag, out var plain, out var coding) && plain.WeakEquals(origin) && accepted.Accepts(coding) && (confirmed is null || coding == accepted.Preferred))
            {
                confirmed = tag;
            }
        }

        return confirmed;
    }

    public static bool IsList(StringValues ifNoneMatch) => EntityTagCondition.Parse(ifNoneMatch).Kind == EntityTagConditionKind.List;
}
