using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>A validator and what a 304 needs beside it. No body, no status: only answers of status 200 are entered.</summary>
/// <param name="Etag">The entity tag in its wire form.</param>
/// <param name="Fields">The header fields that a 304 repeats.</param>
/// <param name="DerivedTags">Tags beyond the policy's, which only the answer told. A look at the entry looks at these too.</param>
/// <param name="Vector">The tags' vector from before the data was read, or <see cref="TagVector.Never"/>.</param>
/// <param name="Origin">The request it was made for.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record StoredEntry(
    string Etag,
    ImmutableArray<StoredField> Fields,
    ImmutableArray<Tag> DerivedTags,
    TagVector Vector,
    EntryOrigin Origin,
    DateTimeOffset RecordedAt);
