using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>The median of several rounds at each place of each line.</summary>
internal static class GrowthMedian
{
    public static IReadOnlyList<GrowthPoint> Of(IEnumerable<GrowthPoint> points) =>
    [
        .. points.GroupBy(point => (point.Line, point.X)).Select(rounds => new GrowthPoint(
            rounds.Key.Line,
            rounds.Key.X,
            Quantile.Median(rounds.Select(point => point.RequestsPerSecond)),
            Quantile.Median(rounds.Select(point => point.P50)),
            Quantile.Median(rounds.Select(point => point.P99)),
            Quantile.Median(rounds.Select(point => point.Cpu))))
    ];
}
