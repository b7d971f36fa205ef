using System.Globalization;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Soak;

/// <summary>What the system's own processes take at one moment, all together, as /proc tells.</summary>
/// <param name="Processes">How many there are.</param>
/// <param name="Mebibytes">Memory that is in RAM.</param>
/// <param name="Handles">Open files, sockets and pipes.</param>
/// <param name="Threads">Threads.</param>
internal sealed record ProcessSample(int Processes, long Mebibytes, int Handles, int Threads)
{
    public static ProcessSample Of(ResourceProcesses processes)
    {
        int[] ids = [.. FaultedSystem.Processes.SelectMany(processes.ProgramsOf)];
        return new ProcessSample(
            ids.Length,
            ids.Sum(id => Status(id, "VmRSS:")) / 1024,
            ids.Sum(id => Directory.EnumerateFileSystemEntries($"/proc/{id}/fd").Count()),
            (int)ids.Sum(id => Status(id, "Threads:")));
    }

    private static long Status(int id, string name) =>
        long.Parse(File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
