using System.Globalization;

namespace EtagDemo.Benchmarks.Measuring;

/// <summary>Bytes of physical memory that processes take together, from <c>/proc/&lt;pid&gt;/status</c>; files in a memory file system are none of it.</summary>
internal static class ResidentMemory
{
    private const string Field = "VmRSS:";

    public static long Of(IEnumerable<int> processes) => processes.Sum(process =>
    {
        try
        {
            return Parse(File.ReadLines($"/proc/{process}/status"));
        }
        catch (IOException)
        {
            return 0;
        }
    });

    /// <summary>The field is in units of 1,024 bytes.</summary>
    public static long Parse(IEnumerable<string> status) =>
        status.FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal)) is { } line
            ? 1024 * long.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
            : 0;
}
