using EtagDemo.Etags.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagDemo.Etags.Coverage;

/// <summary>The shapes of the tags that a change of a table's rows touches, as <c>TagsOf</c> declares them.</summary>
/// <param name="model">The tables.</param>
/// <param name="entityTags">The declarations.</param>
internal sealed class TableTags(ITableModel model, EntityTags entityTags)
{
    private readonly Lazy<Dictionary<string, IReadOnlyList<string>>> _byTable = new(() => model.Entities
        .Where(entity => entity.GetTableName() is not null)
        .GroupBy(entity => entity.GetTableName()!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table.SelectMany(entity => ShapesOf(entity, entityTags)).Distinct()], StringComparer.OrdinalIgnoreCase));

    /// <summary>The shapes: none when nothing declares any; null when it is no table of the service, such as a function.</summary>
    public IReadOnlyList<string>? Of(string table) => _byTable.Value.GetValueOrDefault(table);

    private static IEnumerable<string> ShapesOf(IEntityType entity, EntityTags entityTags)
    {
        if (!entityTags.Knows(entity.ClrType))
        {
            return [];
        }

        try
        {
            return [.. entityTags.Of(entity.ClrType, SampleRow.Of(entity)).Select(TagShape.Of), .. entityTags.NamedByWrites(entity.ClrType).Select(TagShape.Of)];
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"TagsOf<{entity.ClrType.Name}> failed for a made-up row, so it cannot be told which tags its table has. Let it depend on texts and identifiers only.", exception);
        }
    }
}
