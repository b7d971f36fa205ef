using System.Runtime.InteropServices;

namespace EtagDemo.Benchmarks.Tools;

/// <summary>Under which conditions numbers came about; they mean little without.</summary>
internal static class Conditions
{
    public static string Now(string how) =>
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, load {LoadAverage()}, {RuntimeInformation.FrameworkDescription}, {how}";

    // Over the last minute, five and fifteen: how busy others keep the machine.
    private static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]);
}
