using System.Globalization;
using EtagDemo.Benchmarks.Faults;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.Soak;

/// <summary>Works at the system for as long as told and prints ten times what its processes take.</summary>
internal static class SoakCommand
{
    private const int Samples = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        if (!double.TryParse(new ConfigurationBuilder().AddCommandLine(args).Build()["minutes"] ?? "10", CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
        {
            await Console.Error.WriteLineAsync("soak: --minutes 10");
            return 2;
        }

        await using var system = await FaultedSystem.StartAsync(new Dictionary<string, string>(), TimeProvider.System);
        await new SoakRun(system, TimeProvider.System).RunAsync(TimeSpan.FromMinutes(minutes) / Samples, Samples, sample => Console.WriteLine(sample));
        return 0;
    }
}
