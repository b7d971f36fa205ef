using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.SideBySide;
using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Regression;

/// <summary>
/// Compares allocations and the side-by-side ratios with what was recorded: <c>regression [--rounds 6] [--seconds 2]</c>. Ratios by processor time, since a check has to hold on
/// a machine that does something else too. Exit code 1 when something is worse than its margin.
/// </summary>
internal static class RegressionCommand
{
    private static readonly Dictionary<string, string> Needed = new() { [Nginx.Program] = "nginx", [Wrk.Program] = "wrk" };

    public static async Task<int> RunAsync(string[] args)
    {
        if ((OptimizedBuild.Fault("regression") ?? await DebianPackages.EnsureAsync(Needed)) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        if (RaceOptions.Parse(["--seconds", "2", .. args]) is not { } options)
        {
            await Console.Error.WriteLineAsync("regression: [--rounds 6] [--seconds 2]");
            return 2;
        }

        Console.WriteLine(Conditions.Now($"{options.Rounds} rounds of {options.Lap.TotalSeconds:0} s"));
        var bounds = RegressionBounds.Recorded();
        var allocations = bounds.OfAllocations(MeasuredAllocations.Run()).ToList();
        Print("allocated bytes", "at most", allocations, 1 + bounds.AllocationMargin);
        var ratios = bounds.OfRatios(await RatiosAsync(options)).ToList();
        Print("ratio to nginx, by processor time", "at least", ratios, 1 - bounds.RatioMargin);
        return allocations.Concat(ratios).Any(finding => finding.IsWorse) ? 1 : 0;
    }

    private static async Task<Dictionary<string, (double Median, double High)>> RatiosAsync(RaceOptions options)
    {
        using var arena = await Arena.OpenAsync([new Nginx(), OurGateway.Whole()]);
        var book = await new Race(arena, options, Console.Error).RunAsync();
        return Goals.All
            .Select(goal => (goal.Name, Ratio: goal.ByCpu?.Invoke(book)))
            .Where(measured => measured.Ratio is not null)
            // Too few rounds carry no interval, and call nothing worse.
            .ToDictionary(measured => measured.Name, measured => (measured.Ratio!.Median, measured.Ratio.Interval.IsEnough ? measured.Ratio.Interval.High : double.PositiveInfinity));
    }

    private static void Print(string title, string word, List<RegressionFinding> findings, double factor)
    {
        var table = new TextTable(title, "recorded", word, "measured", "so");
        foreach (var finding in findings)
        {
            table.Add(finding.Name, TextTable.Number(finding.Recorded), TextTable.Number(finding.Recorded * factor), TextTable.Number(finding.Measured), finding.IsWorse ? "WORSE" : "");
        }

        Console.WriteLine();
        Console.Write(table);
    }
}
