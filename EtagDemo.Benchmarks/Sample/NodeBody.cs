namespace EtagDemo.Benchmarks.Sample;

internal sealed record NodeBody(string NodeUuid, string Name);
