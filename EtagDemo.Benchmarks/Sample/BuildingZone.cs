namespace EtagDemo.Benchmarks.Sample;

internal sealed record BuildingZone(string Name, string Scenario, IReadOnlyList<BuildingNode> Nodes);
