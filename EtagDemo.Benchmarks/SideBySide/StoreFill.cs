using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>Asks a contender for numbered resources until it has them all.</summary>
internal static class StoreFill
{
    private const int Connections = 32;
    private const int SlowestPerSecond = 10_000;

    public static async Task RunAsync(RunningContender contender, WrkSweep sweep, OriginProbe origin)
    {
        var stretch = TimeSpan.FromSeconds(Math.Max(3, sweep.Count / SlowestPerSecond));
        var before = await origin.NowAsync();
        OriginCount brought;
        do
        {
            await Wrk.RunAsync(contender.At("/"), sweep, Connections, stretch);
            var now = await origin.NowAsync();
            brought = now - before;
            before = now;
        }
        while (brought.Full > 0);
    }
}
