using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>Bodies from 1 KB to 10 MB, always validated.</summary>
internal sealed class BodyGrowth : IGrowth
{
    private static readonly int[] Kilobytes = [1, 10, 100, 1024, 10 * 1024];

    public string Name => "body";

    public string Axis => "body in KB";

    public bool IsLogarithmic => true;

    public Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options) =>
        ContenderLaps.RunAsync([.. Kilobytes.Select(size => ((double)size, AllWorks.Checked with { Length = size * 1024, Urls = size > 1000 ? 32 : 200 }))], options);
}
