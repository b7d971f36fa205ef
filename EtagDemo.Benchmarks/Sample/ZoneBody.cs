namespace EtagDemo.Benchmarks.Sample;

internal sealed record ZoneBody(string ZoneId, string Name, string Scenario) : INamed;
