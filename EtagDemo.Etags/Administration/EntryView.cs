using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;

namespace EtagDemo.Etags.Administration;

/// <summary>An entry as administration shows it, with an explanation.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Path">The request's path and query.</param>
/// <param name="Fields">The request's header fields that select it.</param>
/// <param name="Etag">Its entity tag.</param>
/// <param name="Tags">What it depends on.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Hit">Whether it would be a hit now.</param>
/// <param name="Reason">Why not, if so.</param>
/// <param name="Changed">The tags that have changed or are marked.</param>
internal sealed record EntryView(
    string Key,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Fields,
    string Etag,
    IReadOnlyList<string> Tags,
    DateTimeOffset RecordedAt,
    bool Hit,
    string? Reason,
    IReadOnlyList<string> Changed)
{
    public static EntryView Of(KeptEntry kept, StoreLook look)
    {
        var entry = kept.Entry;
        var changed = entry.Vector.Nonces.Where(seen => !look.Now.Nonces.Contains(seen)).Select(seen => seen.Tag).Concat(look.Marks.Select(mark => mark.Tag));
        return new EntryView(
            kept.Key.ToString(),
            entry.Origin.Method,
            entry.Origin.Path + entry.Origin.Query,
            entry.Origin.Fields.ToDictionary(field => field.Name, field => field.Value),
            entry.Etag,
            [.. entry.Vector.Nonces.Select(seen => seen.Tag.Text).Union(entry.DerivedTags.Select(tag => tag.Text))],
            entry.RecordedAt,
            look.IsHit,
            look.IsHit ? null : Names.Of(ReadPath.WhyNot(look)),
            [.. changed.Select(tag => tag.Text).Distinct()]);
    }
}
