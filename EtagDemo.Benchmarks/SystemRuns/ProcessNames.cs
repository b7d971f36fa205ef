using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>Which process of a running system is what, by its command line.</summary>
internal static class ProcessNames
{
    private static readonly string[] Known = ["EtagDemo.Bff", "EtagDemo.Projects", "EtagDemo.Commissioning", "EtagDemo.Reconf", "postgres", "redis-server"];

    /// <summary>The processes by name that this one has started, directly or not, apart from those that were there before.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<int>> Started(IReadOnlySet<int> before) =>
        ProcessTree.Of(Environment.ProcessId)
            .Where(process => !before.Contains(process))
            .Select(process => (Name: NameOf(process), Process: process))
            .Where(found => found.Name is not null)
            .GroupBy(found => found.Name!, found => found.Process)
            .ToDictionary(group => group.Key, IReadOnlyList<int> (group) => [.. group]);

    private static string? NameOf(int process)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline");
            return Array.Find(Known, name => command.Contains(name, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
