using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Tools;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>How near the origin library comes to an endpoint without it: <c>origin [--rounds 6] [--seconds 3]</c>.</summary>
internal static class OriginCommand
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly Dictionary<string, string> Needed = new() { [Wrk.Program] = "wrk", [LimitArena.RedisProgram] = "redis-server" };

    public static async Task<int> RunAsync(string[] args)
    {
        if ((OptimizedBuild.Fault("origin") ?? await DebianPackages.EnsureAsync(Needed)) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var (rounds, lap) = (given.GetValue("rounds", 6), TimeSpan.FromSeconds(given.GetValue("seconds", 3)));
        using var arena = await LimitArena.OpenAsync();
        var laps = await RunAsync(arena, rounds, lap);
        Console.WriteLine(Conditions.Now($"{rounds} rounds of {lap.TotalSeconds:0} s, {Connections} connections"));
        Console.WriteLine();
        Print(laps);
        return 0;
    }

    private static async Task<Dictionary<string, List<LimitLap>>> RunAsync(LimitArena arena, int rounds, TimeSpan lap)
    {
        using var http = new HttpClient();
        var targets = LimitTargets.Of(arena);
        var plans = new Dictionary<string, WrkPlan>();
        foreach (var target in targets)
        {
            plans[target.Name] = await target.PlanAsync(http);
            await arena.RunAsync(target, plans[target.Name], Connections, WarmUp);
        }

        var laps = targets.ToDictionary(target => target.Name, _ => new List<LimitLap>());
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < targets.Count; turn++)
            {
                var target = targets[(turn + round) % targets.Count];
                laps[target.Name].Add(await arena.RunAsync(target, plans[target.Name], Connections, lap));
            }
        }

        return laps;
    }

    private static void Print(Dictionary<string, List<LimitLap>> laps)
    {
        var table = new TextTable("endpoint", "requests/s", "±", "p50 µs", "server µs", "redis µs", "wrk µs");
        foreach (var (name, series) in laps)
        {
            table.Add(
                name,
                TextTable.Number(Quantile.Median(series.Select(lap => lap.RequestsPerSecond)), "0"),
                $"{TextTable.Number(100 * Quantile.Spread([.. series.Select(lap => lap.RequestsPerSecond)]), "0.0")} %",
                TextTable.Number(Quantile.Median(series.Select(lap => lap.P50.TotalMicroseconds)), "0"),
                TextTable.Number(Quantile.Median(series.Select(lap => lap.ServerCpu)), "0.0"),
                TextTable.Number(Quantile.Median(series.Select(lap => lap.RedisCpu)), "0.0"),
                TextTable.Number(Quantile.Median(series.Select(lap => lap.GeneratorCpu)), "0.0"));
        }

        Console.WriteLine(table);
        var goals = new TextTable("goal", "least", "median", "95 % of it in", "by cpu", "95 % of it in");
        foreach (var goal in LimitGoal.All)
        {
            var (series, against) = (laps[goal.Target], laps[goal.Against]);
            goals.Add([$"{goal.Target} to {goal.Against}", TextTable.Number(goal.Least), .. Cells(series, against, lap => lap.RequestsPerSecond), .. Cells(series, against, lap => 1 / lap.TotalCpu)]);
        }

        Console.WriteLine(goals);
    }

    private static string[] Cells(List<LimitLap> series, List<LimitLap> against, Func<LimitLap, double> value)
    {
        var ratio = RoundRatio.Of([.. series.Select(value)], [.. against.Select(value)]);
        return [TextTable.Number(ratio.Median, "0.00"), $"{TextTable.Number(ratio.Interval.Low, "0.00")}–{TextTable.Number(ratio.Interval.High, "0.00")}"];
    }
}
