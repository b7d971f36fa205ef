using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using EtagDemo.Benchmarks.Micro;

namespace EtagDemo.Benchmarks.Regression;

/// <summary>Bytes an operation of every micro-benchmark.</summary>
internal static class MeasuredAllocations
{
    public static IReadOnlyDictionary<string, double> Run() =>
        MicroCommand.Run(["--quick", "true"], NullLogger.Instance)
            .SelectMany(summary => summary.Reports)
            .ToDictionary(NameOf, report => (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));

    private static string NameOf(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        var parameters = string.Join(", ", benchmark.Parameters.Items.Select(item => $"{item.Name}={item.Value}"));
        return $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}{(parameters.Length == 0 ? "" : $"({parameters})")}";
    }
}
