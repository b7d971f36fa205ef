using System.Collections.Immutable;

namespace EtagDemo.Etags.Stores;

/// <summary>What a store saw in one look.</summary>
/// <param name="Entry">The entry, if there is one.</param>
/// <param name="Now">The vector of the asked tags and of the entry's derived tags.</param>
/// <param name="Marks">Every mark that stands on one of those tags.</param>
public sealed record StoreLook(StoredEntry? Entry, TagVector Now, ImmutableArray<StandingMark> Marks)
{
    /// <summary>Whether the entry may be trusted: no mark stands, and nothing it depends on has changed since before its data was read.</summary>
    public bool IsHit => Entry is not null && Marks.IsEmpty && Entry.Vector.StillHolds(Now);
}
