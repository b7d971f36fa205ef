namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>One endpoint in one round; processor time in microseconds a request.</summary>
internal sealed record LimitLap(double RequestsPerSecond, TimeSpan P50, TimeSpan P99, double ServerCpu, double RedisCpu, double GeneratorCpu)
{
    public double TotalCpu => ServerCpu + RedisCpu + GeneratorCpu;
}
