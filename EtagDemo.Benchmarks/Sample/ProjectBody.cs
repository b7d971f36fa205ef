namespace EtagDemo.Benchmarks.Sample;

internal sealed record ProjectBody(string ProjectId, string Name) : INamed;
