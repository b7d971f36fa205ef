using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.SideBySide;
using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>From a thousand to a million stored responses in the gateway, all asked for in turns, always validated.</summary>
internal sealed class EntriesGrowth : IGrowth
{
    private const int Length = 256;
    private const int Connections = 32;
    private static readonly int[] Counts = [1_000, 10_000, 100_000, 1_000_000];

    public string Name => "entries";

    public string Axis => "stored responses";

    public bool IsLogarithmic => true;

    public async Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options)
    {
        using var arena = await Arena.OpenAsync([OurGateway.Whole()]);
        using var http = new HttpClient();
        var origin = new OriginProbe(http, arena.Ports.Http1);
        var gateway = arena.Contenders[0];
        List<GrowthPoint> points = [];
        foreach (var count in Counts)
        {
            var sweep = new WrkSweep($"/checked/{Length}/", count);
            await StoreFill.RunAsync(gateway, sweep, origin);
            for (var round = 0; round < options.Rounds; round++)
            {
                points.Add(await LapAsync(arena, gateway, sweep, count, options.Lap));
            }
        }

        return points;
    }

    private static async Task<GrowthPoint> LapAsync(Arena arena, RunningContender gateway, WrkSweep sweep, int count, TimeSpan lap)
    {
        var cpu = new CpuMeter(new Dictionary<string, IReadOnlyList<int>> { ["all"] = [.. gateway.Server.Processes, .. arena.Origin.Processes] });
        cpu.Start();
        var report = await Wrk.RunAsync(gateway.At("/"), sweep, Connections, lap);
        var spent = cpu.Spent()["all"] + report.Cpu;
        return new GrowthPoint("ours", count, report.RequestsPerSecond, report.P50.TotalMilliseconds, report.P99.TotalMilliseconds, spent.TotalMicroseconds / report.Requests);
    }
}
