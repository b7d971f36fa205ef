using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>Latencies at rates that do not depend on what the system can carry: a tenth, a quarter and half of what the first variant carried of reads of zones.</summary>
internal static class HalfLoad
{
    private static readonly double[] Shares = [0.1, 0.25, 0.5];

    public static async Task<string> TableAsync(SystemRace race, SystemOptions options)
    {
        var work = SystemWork.Zones;
        var capacity = Quantile.Median(race.Book.Of(options.Variants[0], work).Select(lap => lap.RequestsPerSecond));
        var table = new TextTable("variant", "requests/s", "p50 ms", "p99 ms", $"p99 as a ratio to {options.Variants[0].Name}", "95 % of it in", "so");
        foreach (var share in Shares)
        {
            var p99 = options.Variants.ToDictionary(variant => variant, _ => new List<double>());
            var p50 = options.Variants.ToDictionary(variant => variant, _ => new List<double>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var (system, site) in race.Systems)
                {
                    using var http = new HttpClient { BaseAddress = system.Gateway };
                    var latencies = await new FixedRate(http, work.Requests(site), TimeProvider.System).RunAsync(share * capacity, options.Lap);
                    p50[system.Variant].Add(Quantile.Median(latencies));
                    p99[system.Variant].Add(Quantile.At(latencies, 0.99));
                }
            }

            foreach (var variant in options.Variants)
            {
                var ratio = RoundRatio.Of(p99[variant], p99[options.Variants[0]]);
                table.Add(
                    variant.Name,
                    TextTable.Number(share * capacity, "0"),
                    TextTable.Number(Quantile.Median(p50[variant]), "0.0"),
                    TextTable.Number(Quantile.Median(p99[variant]), "0.0"),
                    TextTable.Number(ratio.Median, "0.00"),
                    $"{TextTable.Number(ratio.Interval.Low, "0.00")}–{TextTable.Number(ratio.Interval.High, "0.00")}",
                    variant == options.Variants[0] ? "" : VerdictText.Of(ratio.Verdict, "higher", "lower"));
            }
        }

        return table.ToString();
    }
}
