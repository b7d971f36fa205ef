using System.Collections.Immutable;

namespace EtagDemo.Etags.Outside;

/// <summary>Rows of another table that a changed row is seen in.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Column">The column of this name is equal in both.</param>
/// <param name="Templates">Tags, with column names of the other table.</param>
internal sealed record RelatedRows(string Table, string Column, ImmutableArray<string> Templates);
