using System.Collections.Concurrent;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Coverage;

/// <summary>The shapes of the tags that each table's rows were seen to touch when they were saved.</summary>
internal sealed class WrittenTags
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _byTable = new(StringComparer.OrdinalIgnoreCase);

    public void Saw(string table, Tag tag) => _byTable.GetOrAdd(table, _ => new()).TryAdd(TagShape.Of(tag), true);

    /// <summary>The shapes; none as long as no row was saved.</summary>
    public IEnumerable<string> Of(string table) => _byTable.TryGetValue(table, out var shapes) ? shapes.Keys : [];
}
