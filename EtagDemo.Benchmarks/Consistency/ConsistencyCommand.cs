using EtagDemo.Benchmarks.Faults;

namespace EtagDemo.Benchmarks.Consistency;

/// <summary>Starts the system, breaks it for as long as told, and says whether anything stale was seen or anything lost.</summary>
internal static class ConsistencyCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (ConsistencyOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(ConsistencyOptions.Usage);
            return 2;
        }

        await using var system = await FaultedSystem.StartAsync(new Dictionary<string, string>(), TimeProvider.System);
        var began = TimeProvider.System.GetTimestamp();
        var report = await new ConsistencyRun(
            system, options, TimeProvider.System, fault => Console.WriteLine($"{TimeProvider.System.GetElapsedTime(began).TotalSeconds,8:0.0} s  {fault}")).RunAsync();
        Console.Write(report);
        return report.IsClean ? 0 : 1;
    }
}
