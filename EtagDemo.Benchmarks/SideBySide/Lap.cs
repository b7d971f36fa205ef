namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>One contender at one work in one round.</summary>
/// <param name="RequestsPerSecond">The throughput.</param>
/// <param name="P50">The median latency.</param>
/// <param name="P99">The latency that one in a hundred exceeds.</param>
/// <param name="BytesPerRequest">What the client received, header section included.</param>
/// <param name="Errors">Requests that failed.</param>
/// <param name="ValidationsPerRequest">The origin's own count of its 304.</param>
/// <param name="FetchesPerRequest">The origin's own count of its bodies.</param>
/// <param name="Cpu">Microseconds of processor time a request: of the contender, of the origin, of the generator.</param>
internal sealed record Lap(
    double RequestsPerSecond, TimeSpan P50, TimeSpan P99, double BytesPerRequest, long Errors, double ValidationsPerRequest, double FetchesPerRequest, LapCpu Cpu)
{
    /// <summary>Bytes that a contender of .NET allocates for a request; not a number for the others.</summary>
    public double Allocated { get; init; } = double.NaN;
}
