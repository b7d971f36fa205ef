using System.Collections.Immutable;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores;

/// <summary>A tag as administration shows it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Nonce">Its nonce.</param>
/// <param name="Marks">The marks that stand on it.</param>
public sealed record TagStatus(Tag Tag, long Nonce, ImmutableArray<WriterMark> Marks);
