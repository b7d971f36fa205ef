namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>Microseconds of processor time for one request.</summary>
internal readonly record struct LapCpu(double Contender, double Origin, double Generator)
{
    /// <summary>
    /// Of everything together. Where one machine carries all of it and all its processors are busy, its inverse is the throughput; unlike the throughput itself it does not
    /// change with what else the machine has to do.
    /// </summary>
    public double Total => Contender + Origin + Generator;
}
