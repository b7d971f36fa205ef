using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>The table of one work.</summary>
internal static class LapTable
{
    public static string Of(LapBook book, Work work)
    {
        var table = new TextTable("contender", "requests/s", "±", "ratio to nginx", "95 % of it in", "so", "by cpu", "p50 µs", "p99 µs", "cpu µs", "origin µs", "wrk µs", "validations", "allocated B");
        foreach (var contender in book.ContendersAt(work))
        {
            var laps = book.Of(contender, work);
            var ratio = book.Ratio(contender, work, Nginx.Program, work, lap => lap.RequestsPerSecond);
            var byCpu = book.Ratio(contender, work, Nginx.Program, work, lap => 1 / lap.Cpu.Total);
            table.Add(
                contender,
                Median(laps, lap => lap.RequestsPerSecond, "0"),
                $"{TextTable.Number(100 * Quantile.Spread([.. laps.Select(lap => lap.RequestsPerSecond)]), "0.0")} %",
                ratio is null ? "" : TextTable.Number(ratio.Median, "0.00"),
                ratio is null ? "" : $"{TextTable.Number(ratio.Interval.Low, "0.00")}–{TextTable.Number(ratio.Interval.High, "0.00")}",
                contender == Nginx.Program || ratio is null ? "" : VerdictText.Of(ratio.Verdict, "faster", "slower"),
                byCpu is null ? "" : TextTable.Number(byCpu.Median, "0.00"),
                Median(laps, lap => lap.P50.TotalMicroseconds, "0"),
                Median(laps, lap => lap.P99.TotalMicroseconds, "0"),
                Median(laps, lap => lap.Cpu.Contender, "0.0"),
                Median(laps, lap => lap.Cpu.Origin, "0.0"),
                Median(laps, lap => lap.Cpu.Generator, "0.0"),
                Median(laps, lap => lap.ValidationsPerRequest, "0.00"),
                Median(laps, lap => lap.Allocated, "0"));
        }

        return table.ToString();
    }

    private static string Median(IReadOnlyList<Lap> laps, Func<Lap, double> value, string format) => TextTable.Number(Quantile.Median(laps.Select(value)), format);
}
