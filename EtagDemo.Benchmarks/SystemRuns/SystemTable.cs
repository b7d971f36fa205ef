using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>The table of one work: throughput, queries and where the processor time goes.</summary>
internal static class SystemTable
{
    public static string Of(SystemBook book, IReadOnlyList<SystemVariant> variants, SystemWork work)
    {
        string[] processes = [.. variants.SelectMany(variant => book.Of(variant, work)).SelectMany(lap => lap.Cpu.Keys).Distinct().Order(StringComparer.Ordinal)];
        var table = new TextTable(
            ["variant", "requests/s", "±", $"ratio to {variants[0].Name}", "95 % of it in", "so", "by cpu", "queries/request", "fewer", "p50 ms", "p99 ms", .. processes.Select(name => $"{Short(name)} µs")]);
        foreach (var variant in variants)
        {
            var laps = book.Of(variant, work);
            var ratio = book.Ratio(variant, variants[0], work, lap => lap.RequestsPerSecond);
            var queries = book.Ratio(variant, variants[0], work, lap => lap.QueriesPerRequest);
            table.Add(
            [
                variant.Name,
                Median(laps, lap => lap.RequestsPerSecond, "0"),
                $"{TextTable.Number(100 * Quantile.Spread([.. laps.Select(lap => lap.RequestsPerSecond)]), "0.0")} %",
                TextTable.Number(ratio.Median, "0.00"),
                $"{TextTable.Number(ratio.Interval.Low, "0.00")}–{TextTable.Number(ratio.Interval.High, "0.00")}",
                variant == variants[0] ? "" : VerdictText.Of(ratio.Verdict, "faster", "slower"),
                TextTable.Number(book.Ratio(variant, variants[0], work, lap => 1 / lap.TotalCpu).Median, "0.00"),
                Median(laps, lap => lap.QueriesPerRequest, "0.000"),
                $"{TextTable.Number(100 * (1 - queries.Median), "0.00")} %",
                Median(laps, lap => lap.P50.TotalMilliseconds, "0.0"),
                Median(laps, lap => lap.P99.TotalMilliseconds, "0.0"),
                .. processes.Select(name => Median(laps, lap => lap.Cpu.GetValueOrDefault(name), "0"))
            ]);
        }

        return table.ToString();
    }

    private static string Short(string process) => process.Replace("EtagDemo.", "", StringComparison.Ordinal);

    private static string Median(IReadOnlyList<SystemLap> laps, Func<SystemLap, double> value, string format) => TextTable.Number(Quantile.Median(laps.Select(value)), format);
}
