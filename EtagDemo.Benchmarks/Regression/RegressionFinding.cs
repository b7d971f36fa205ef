namespace EtagDemo.Benchmarks.Regression;

/// <summary>Something measured beside what was recorded for it.</summary>
internal sealed record RegressionFinding(string Name, double Recorded, double Measured, bool IsWorse);
