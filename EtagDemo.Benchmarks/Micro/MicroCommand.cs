using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Micro;

/// <summary>The small steps, one at a time, with what they allocate: <c>micro [--filter *Hash*] [--quick true]</c>.</summary>
internal static class MicroCommand
{
    private static readonly Type[] Benchmarks =
        [typeof(KeyBenchmarks), typeof(LookupBenchmarks), typeof(PreconditionBenchmarks), typeof(HashBenchmarks), typeof(OriginBenchmarks), typeof(GatewayBenchmarks)];

    public static async Task<int> RunAsync(string[] args)
    {
        if (OptimizedBuild.Fault("micro") is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        Console.WriteLine(Conditions.Now("in this process"));
        return Run(args, ConsoleLogger.Default).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }

    /// <param name="args">Of the command.</param>
    /// <param name="logger">Takes the tables and the progress.</param>
    public static IEnumerable<Summary> Run(string[] args, ILogger logger)
    {
        var given = MicroOptions.Parse(args);
        // In this process: the build of a generated project would go through this repository's own build rules.
        var job = (given.IsQuick ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Median)
            .AddLogger(logger)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "etagdemo-micro"));
        return BenchmarkSwitcher.FromTypes(Benchmarks).Run(["--filter", given.Filter], config);
    }
}
