namespace EtagDemo.Benchmarks.Sample;

internal sealed record BuildingArea(string Name, IReadOnlyList<BuildingZone> Zones);
