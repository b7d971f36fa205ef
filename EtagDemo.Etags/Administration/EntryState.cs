using System.Globalization;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Telemetry;

namespace EtagDemo.Etags.Administration;

/// <summary>An entry and what its tags are now. Two of them, before and after a write, tell what the write did to it.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Path">The request's path and query.</param>
/// <param name="Fields">The request's header fields that select it.</param>
/// <param name="Etag">Its entity tag.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Hit">Whether it would be a hit now.</param>
/// <param name="Reason">Why not, if so.</param>
/// <param name="Nonces">The nonce that each of its tags has now, in hex: another one, and the tag has moved.</param>
internal sealed record EntryState(
    string Key,
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Fields,
    string Etag,
    DateTimeOffset RecordedAt,
    bool Hit,
    string? Reason,
    IReadOnlyDictionary<string, string> Nonces)
{
    public static EntryState Of(KeptEntry kept, StoreLook look) => new(
        kept.Key.ToString(),
        kept.Entry.Origin.Method,
        kept.Entry.Origin.Path + kept.Entry.Origin.Query,
        kept.Entry.Origin.Fields.ToDictionary(field => field.Name, field => field.Value),
        kept.Entry.Etag,
        kept.Entry.RecordedAt,
        look.IsHit,
        look.IsHit ? null : Names.Of(ReadPath.WhyNot(look)),
        look.Now.Nonces.DistinctBy(now => now.Tag).ToDictionary(now => now.Tag.Text, now => now.Nonce.ToString("x16", CultureInfo.InvariantCulture)));
}
