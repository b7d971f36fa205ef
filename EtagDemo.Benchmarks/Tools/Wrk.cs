using System.Diagnostics;
using System.Globalization;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>One run of wrk, the load generator: closed loop, as many requests as the connections carry.</summary>
internal static class Wrk
{
    public const string Program = "wrk";

    public static async Task<WrkReport> RunAsync(Uri target, IWrkScript asked, int connections, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, asked.Script());
            var seconds = Math.Max(1, (int)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            string[] arguments = ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "-s", script, target.ToString()];
            var before = EndedChildren();
            using var process = Process.Start(new ProcessStartInfo(DebianPackages.Find(Program) ?? Program, arguments) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return WrkReport.Parse(said) with { Cpu = EndedChildren() - before };
        }
        finally
        {
            File.Delete(script);
        }
    }

    // It has ended by then: what it spent is this process's account of its children.
    private static TimeSpan EndedChildren() => ProcessStat.Of(Environment.ProcessId)!.Value.EndedChildren;
}
