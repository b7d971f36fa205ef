namespace EtagDemo.Benchmarks.Sample;

internal sealed record NewZone(string Name, string Scenario);
