using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>nginx, Varnish and this repository's gateway at the same works before the same origin.</summary>
internal static class SideBySideCommand
{
    private static readonly Dictionary<string, string> Needed = new() { [Nginx.Program] = "nginx", [Varnish.Program] = "varnish", [Wrk.Program] = "wrk" };

    // Each of the last three is without one of the levers, and shows what it is worth.
    private static IReadOnlyList<IContender> All { get; } =
    [
        new Nginx(),
        new Varnish(),
        OurGateway.Whole(),
        new OurGateway("ours-pooled", http2: false, "--group-validation", "true"),
        new OurGateway("ours-http2", http2: true, "--group-validation", "true", "--inline", "true"),
        new OurGateway("ours-ungrouped", http2: false, "--inline", "true"),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (RaceOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(RaceOptions.Usage);
            return 2;
        }

        if ((OptimizedBuild.Fault("side-by-side") ?? await DebianPackages.EnsureAsync(Needed)) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        using var arena = await Arena.OpenAsync(All.Where(contender => options.Contenders.Count == 0 || options.Contenders.Contains(contender.Name)));
        var race = new Race(arena, options, Console.Error);
        var book = await race.RunAsync();
        Print(book, options);
        Console.WriteLine($"{Environment.NewLine}{await MemoryTable.OfAsync(arena)}");
        foreach (var fault in race.Faults)
        {
            Console.WriteLine($"NOT RIGHT  {fault}");
        }

        return race.Faults.Count == 0 ? 0 : 1;
    }

    private static void Print(LapBook book, RaceOptions options)
    {
        Console.WriteLine(Conditions.Now($"{options.Rounds} rounds of {options.Lap.TotalSeconds:0} s"));
        foreach (var work in options.Works)
        {
            Console.WriteLine($"{Environment.NewLine}{work.Name}: {work.Urls} URLs of {work.Length} bytes, {work.Connections} connections{Environment.NewLine}");
            Console.Write(LapTable.Of(book, work));
        }

        if (GoalTable.Of(book) is { } goals)
        {
            Console.WriteLine($"{Environment.NewLine}{goals}");
        }
    }
}
