using System.Collections.Immutable;

namespace EtagDemo.Etags.Outside;

/// <summary>
/// Which tags a row of a table touches, in the database's own terms: what <c>TagsOf</c> says of the entity, with column names in braces, such as
/// <c>project:{project_id}:areas</c>. A tag whose column is null is not touched.
/// </summary>
public sealed record RowTags
{
    private RowTags(ImmutableArray<string> templates) => Templates = templates;

    internal ImmutableArray<string> Templates { get; private init; }

    internal ImmutableArray<RelatedRows> Related { get; private init; } = [];

    /// <summary>Tags that the row's own columns tell.</summary>
    /// <param name="templates">Templates with column names.</param>
    public static RowTags Of(params string[] templates) => new([.. templates]);

    /// <summary>Tags of each row of another table that refers to this one: the lists of all who collaborate in a project, when its name changes.</summary>
    /// <param name="table">The other table.</param>
    /// <param name="column">The column by which they belong together; both tables have it under this name.</param>
    /// <param name="templates">Templates with column names of the other table.</param>
    public RowTags AndOfEach(string table, string column, params string[] templates) =>
        this with { Related = Related.Add(new RelatedRows(table, column, [.. templates])) };
}
