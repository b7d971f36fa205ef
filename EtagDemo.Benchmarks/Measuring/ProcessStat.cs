using System.Globalization;

namespace EtagDemo.Benchmarks.Measuring;

/// <summary>What Linux tells of a process in <c>/proc/&lt;pid&gt;/stat</c>.</summary>
/// <param name="Parent">The parent's id.</param>
/// <param name="Cpu">Time on a processor, in user and kernel mode, of all its threads.</param>
/// <param name="EndedChildren">The same of those children that have ended.</param>
internal readonly record struct ProcessStat(int Parent, TimeSpan Cpu, TimeSpan EndedChildren)
{
    // USER_HZ is 100 on every Linux that .NET runs on.
    private const long TicksOfClock = TimeSpan.TicksPerSecond / 100;

    /// <summary>Null when there is no such process (any more).</summary>
    public static ProcessStat? Of(int process)
    {
        try
        {
            return Parse(File.ReadAllText($"/proc/{process}/stat"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The name in parentheses may hold anything, parentheses too: the fields begin after the last one.</summary>
    public static ProcessStat Parse(string line)
    {
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return new ProcessStat(int.Parse(fields[1], CultureInfo.InvariantCulture), Time(fields[11], fields[12]), Time(fields[13], fields[14]));
    }

    private static TimeSpan Time(string user, string kernel) =>
        TimeSpan.FromTicks((long.Parse(user, CultureInfo.InvariantCulture) + long.Parse(kernel, CultureInfo.InvariantCulture)) * TicksOfClock);
}
