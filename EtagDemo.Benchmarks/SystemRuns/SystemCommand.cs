using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>What the caches are worth to the whole application with sample data.</summary>
internal static class SystemCommand
{
    private static readonly Dictionary<string, string> Needed = new() { [Wrk.Program] = "wrk" };

    public static async Task<int> RunAsync(string[] args)
    {
        if (SystemOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(SystemOptions.Usage);
            return 2;
        }

        if ((OptimizedBuild.Fault("system") ?? await DebianPackages.EnsureAsync(Needed)) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        await using var race = new SystemRace(options, Console.Error);
        await race.RunAsync();
        Console.WriteLine(Conditions.Now($"{options.Rounds} rounds of {options.Lap.TotalSeconds:0} s, {SystemRace.Connections} connections"));
        foreach (var work in SystemWork.All)
        {
            Console.WriteLine($"{Environment.NewLine}{work.Name}{Environment.NewLine}");
            Console.Write(SystemTable.Of(race.Book, options.Variants, work));
        }

        Console.WriteLine($"{Environment.NewLine}reads of zones at fixed rates{Environment.NewLine}");
        Console.Write(await HalfLoad.TableAsync(race, options));
        Console.WriteLine(race.Errors == 0 ? "" : $"NOT RIGHT  {race.Errors} requests failed");
        return race.Errors == 0 ? 0 : 1;
    }
}
