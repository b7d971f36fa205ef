using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>From 1 to 1,000 requests under way at a time, always validated.</summary>
internal sealed class ConnectionsGrowth : IGrowth
{
    private static readonly int[] Connections = [1, 3, 10, 32, 100, 300, 1000];

    public string Name => "connections";

    public string Axis => "connections";

    public bool IsLogarithmic => true;

    public Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options) =>
        ContenderLaps.RunAsync([.. Connections.Select(count => ((double)count, AllWorks.Checked with { Connections = count }))], options);
}
