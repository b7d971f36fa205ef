using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>Drives one system at one work for a while.</summary>
internal static class SystemLapRun
{
    public static async Task<SystemLap> RunAsync(MeasuredSystem system, WrkPlan plan, int connections, TimeSpan duration)
    {
        var cpu = new CpuMeter(system.Processes());
        var before = await system.Statements.NowAsync();
        cpu.Start();
        var report = await Wrk.RunAsync(system.Gateway, plan, connections, duration);
        var spent = cpu.Spent();
        var queries = await system.Statements.NowAsync() - before;
        var requests = (double)Math.Max(1, report.Requests);
        return new SystemLap(
            report.RequestsPerSecond, report.P50, report.P99, report.Errors, queries / requests, spent.ToDictionary(group => group.Key, group => group.Value.TotalMicroseconds / requests));
    }
}
