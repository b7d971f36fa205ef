using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.Micro;

/// <param name="Filter">Which benchmarks, as BenchmarkDotNet reads it.</param>
/// <param name="IsQuick">Few iterations: enough for allocations, not for times.</param>
internal sealed record MicroOptions(string Filter, bool IsQuick)
{
    public static MicroOptions Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new MicroOptions(given["filter"] ?? "*", given.GetValue("quick", defaultValue: false));
    }
}
