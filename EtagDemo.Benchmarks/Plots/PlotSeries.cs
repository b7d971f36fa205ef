namespace EtagDemo.Benchmarks.Plots;

/// <summary>A line of a plot.</summary>
internal sealed record PlotSeries(string Name, IReadOnlyList<PlotPoint> Points);
