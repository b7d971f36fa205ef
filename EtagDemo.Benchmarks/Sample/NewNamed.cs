namespace EtagDemo.Benchmarks.Sample;

internal sealed record NewNamed(string Name);
