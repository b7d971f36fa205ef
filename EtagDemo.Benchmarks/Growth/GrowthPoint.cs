namespace EtagDemo.Benchmarks.Growth;

/// <summary>What was measured at one place of an axis.</summary>
/// <param name="Line">Who was measured.</param>
/// <param name="X">The place.</param>
/// <param name="RequestsPerSecond">The throughput.</param>
/// <param name="P50">The median latency in milliseconds.</param>
/// <param name="P99">The latency in milliseconds that one in a hundred exceeds.</param>
/// <param name="Cpu">Microseconds of processor time a request, of everything together.</param>
internal sealed record GrowthPoint(string Line, double X, double RequestsPerSecond, double P50, double P99, double Cpu);
