using System.Collections.Concurrent;

namespace EtagDemo.Etags.Coverage;

/// <summary>A feature of a request whose SQL is watched: the tables that its handler read.</summary>
internal sealed class TablesRead
{
    private readonly ConcurrentDictionary<string, bool> _tables = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Tables => _tables.Keys;

    public void Add(string table) => _tables.TryAdd(table, true);
}
