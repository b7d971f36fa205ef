namespace EtagDemo.Benchmarks.Conformance;

/// <summary>
/// Runs the public suite for HTTP caches against the general host: <c>conformance [--record passing.txt]</c>. Exit code 1 when a check that is pinned does not pass any more. Needs node and npm,
/// which it installs on Debian, and the suite from the npm registry.
/// </summary>
internal static class ConformanceCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["--record", _]))
        {
            await Console.Error.WriteLineAsync("conformance: [--record EtagDemo.Benchmarks/Conformance/passing.txt]");
            return 2;
        }

        if (await CacheTestSuite.EnsureAsync() is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        var run = await ConformanceRun.StartAsync();
        foreach (var result in run.Results.Where(result => result is { Passed: false, Kind: not CheckKind.Check }))
        {
            Console.WriteLine($"{result.Kind,-10}{result.Id}: {result.Fault}");
        }

        Console.WriteLine($"required {run.Count(CheckKind.Required)}, optional {run.Count(CheckKind.Optimal)}");
        Console.WriteLine($"no longer passing: {List(run.Lost)}; passing and not pinned: {List(run.Won)}");
        if (args is [_, var file])
        {
            await File.WriteAllTextAsync(file, PinnedChecks.Text(run.Results));
            return 0;
        }

        return run.Lost.Count > 0 ? 1 : 0;
    }

    private static string List(IReadOnlyList<string> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids);
}
