using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.SideBySide.Works;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>Drives one contender at one work for a while.</summary>
internal sealed class LapRun(Arena arena, HttpClient http)
{
    private const string Contender = "contender";
    private readonly OriginProbe _origin = new(http, arena.Ports.Http1);
    private const string Origin = "origin";

    public async Task<Lap> RunAsync(RunningContender contender, Work work, TimeSpan duration)
    {
        // Processes come and go: the groups are those of now.
        var cpu = new CpuMeter(new Dictionary<string, IReadOnlyList<int>> { [Contender] = contender.Server.Processes, [Origin] = arena.Origin.Processes });
        var before = await _origin.NowAsync();
        var allocated = await ContenderAccount.OfAsync(http, contender.AccountPort);
        cpu.Start();
        var report = await Wrk.RunAsync(contender.At("/"), work.Plan(), work.Connections, duration);
        var spent = cpu.Spent();
        var later = await ContenderAccount.OfAsync(http, contender.AccountPort);
        var asked = await _origin.NowAsync() - before;
        var requests = (double)Math.Max(1, report.Requests);
        return new Lap(
            report.RequestsPerSecond,
            report.P50,
            report.P99,
            report.BytesPerRequest,
            report.Errors,
            asked.NotModified / requests,
            asked.Full / requests,
            new LapCpu(spent[Contender].TotalMicroseconds / requests, spent[Origin].TotalMicroseconds / requests, report.Cpu.TotalMicroseconds / requests))
        {
            Allocated = (later?.Allocated - allocated?.Allocated) / requests ?? double.NaN,
        };
    }
}
