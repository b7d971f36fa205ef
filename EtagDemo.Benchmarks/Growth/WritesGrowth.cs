using EtagDemo.Benchmarks.SystemRuns;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>From no writes to as many as reads, at the whole application with and without its caches.</summary>
internal sealed class WritesGrowth : IGrowth
{
    private static readonly double[] Shares = [0, 0.01, 0.05, 0.1, 0.25, 0.5];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public string Name => "writes";

    public string Axis => "writes in percent of the requests";

    public bool IsLogarithmic => false;

    public async Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options)
    {
        List<GrowthPoint> points = [];
        foreach (var variant in new[] { SystemVariant.Off, SystemVariant.Redis })
        {
            await using var system = await MeasuredSystem.StartAsync(variant);
            var site = await system.FillAsync();
            foreach (var share in Shares)
            {
                var plan = new WrkPlan(SystemWork.Mixed(share).Requests(site));
                await SystemLapRun.RunAsync(system, plan, SystemRace.Connections, WarmUp);
                for (var round = 0; round < options.Rounds; round++)
                {
                    var lap = await SystemLapRun.RunAsync(system, plan, SystemRace.Connections, options.Lap);
                    points.Add(new GrowthPoint(variant.Name, 100 * share, lap.RequestsPerSecond, lap.P50.TotalMilliseconds, lap.P99.TotalMilliseconds, lap.TotalCpu));
                }
            }
        }

        return points;
    }
}
