namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>One variant at one work in one round.</summary>
/// <param name="RequestsPerSecond">The throughput.</param>
/// <param name="P50">The median latency.</param>
/// <param name="P99">The latency that one in a hundred exceeds.</param>
/// <param name="Errors">Requests that failed.</param>
/// <param name="QueriesPerRequest">Statements in all databases.</param>
/// <param name="Cpu">Microseconds of processor time a request, by process.</param>
internal sealed record SystemLap(
    double RequestsPerSecond, TimeSpan P50, TimeSpan P99, long Errors, double QueriesPerRequest, IReadOnlyDictionary<string, double> Cpu)
{
    public double TotalCpu => Cpu.Values.Sum();
}
