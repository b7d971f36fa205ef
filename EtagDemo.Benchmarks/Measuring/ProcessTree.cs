using System.Globalization;

namespace EtagDemo.Benchmarks.Measuring;

/// <summary>A process with everything that it started.</summary>
internal static class ProcessTree
{
    public static IReadOnlyList<int> Of(int root)
    {
        var children = All().ToLookup(process => process.Parent, process => process.Id);
        List<int> tree = [root];
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(children[tree[i]]);
        }

        return tree;
    }

    private static IEnumerable<(int Id, int Parent)> All()
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ProcessStat.Of(id) is { } stat)
            {
                yield return (id, stat.Parent);
            }
        }
    }
}
