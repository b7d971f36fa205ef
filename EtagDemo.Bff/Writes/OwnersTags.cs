using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Composites;
using Microsoft.Extensions.Primitives;

namespace EtagDemo.Bff.Writes;

/// <summary>
/// Clients know a composite by its own tag; the service that decides about preconditions knows the part that it owns.
/// Whatever is no composite's tag stays as it is and matches nothing there.
/// </summary>
internal static class OwnersTags
{
    public static StringValues Translate(StringValues condition)
    {
        var parsed = EntityTagCondition.Parse(condition);
        if (parsed.Kind != EntityTagConditionKind.List || parsed.HasMalformed)
        {
            return condition;
        }

        List<string> tags = [];
        foreach (var view in parsed.Tags)
        {
            var tag = view.ToEntityTag();
            tags.Add((CompositeTag.OwnerPart(tag) ?? tag).ToString());
        }

        return string.Join(", ", tags);
    }
}
