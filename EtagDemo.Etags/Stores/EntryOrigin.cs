using System.Collections.Immutable;

namespace EtagDemo.Etags.Stores;

/// <summary>The request an entry was made for, so that administration can show it and the auditor can render it again.</summary>
/// <param name="Endpoint">The route pattern of its endpoint.</param>
/// <param name="Method">The method: <c>GET</c>, <c>QUERY</c> or <c>POST</c>.</param>
/// <param name="Path">The path, as it was requested.</param>
/// <param name="Query">The query with its question mark, or empty.</param>
/// <param name="Fields">The request header fields that select the representation.</param>
public sealed record EntryOrigin(string Endpoint, string Method, string Path, string Query, ImmutableArray<StoredField> Fields);
