using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Plots;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>Two plots, throughput and latency, and the same numbers as a table.</summary>
internal static class GrowthPlots
{
    public static async Task WriteAsync(IGrowth growth, IReadOnlyList<GrowthPoint> points, string folder)
    {
        Directory.CreateDirectory(folder);
        var lines = points.GroupBy(point => point.Line).ToList();
        var throughput = new LinePlot($"Throughput against {growth.Axis}", growth.Axis, "requests/s", growth.IsLogarithmic, IsLarge(points), [.. lines.Select(line => Series(line.Key, line, point => point.RequestsPerSecond))]);
        var latency = new LinePlot(
            $"Latency against {growth.Axis}",
            growth.Axis,
            "ms",
            growth.IsLogarithmic,
            IsYLogarithmic: true,
            [.. lines.SelectMany(line => new[] { Series($"{line.Key}, p50", line, point => point.P50), Series($"{line.Key}, p99", line, point => point.P99) })]);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{growth.Name}-throughput.svg"), throughput.ToSvg());
        await File.WriteAllTextAsync(Path.Combine(folder, $"{growth.Name}-latency.svg"), latency.ToSvg());
    }

    public static string Table(IGrowth growth, IReadOnlyList<GrowthPoint> points)
    {
        var table = new TextTable("line", growth.Axis, "requests/s", "p50 ms", "p99 ms", "cpu µs/request");
        foreach (var point in points)
        {
            table.Add(
                point.Line, PlotAxis.TextOf(point.X), TextTable.Number(point.RequestsPerSecond, "0"), TextTable.Number(point.P50, "0.00"), TextTable.Number(point.P99, "0.0"), TextTable.Number(point.Cpu, "0.0"));
        }

        return table.ToString();
    }

    // Where the smallest would lie on the floor, factors are shown.
    private static bool IsLarge(IReadOnlyList<GrowthPoint> points) => points.Max(point => point.RequestsPerSecond) > 20 * points.Min(point => point.RequestsPerSecond);

    private static PlotSeries Series(string name, IEnumerable<GrowthPoint> points, Func<GrowthPoint, double> value) =>
        new(name, [.. points.OrderBy(point => point.X).Select(point => new PlotPoint(point.X, Math.Max(value(point), 0.001)))]);
}
