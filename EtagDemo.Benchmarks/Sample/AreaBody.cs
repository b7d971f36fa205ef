namespace EtagDemo.Benchmarks.Sample;

internal sealed record AreaBody(string AreaId, string Name) : INamed;
