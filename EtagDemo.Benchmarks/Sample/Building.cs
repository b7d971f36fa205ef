namespace EtagDemo.Benchmarks.Sample;

internal sealed record Building(string Name, IReadOnlyList<BuildingArea> Areas)
{
    public int NodeCount => Areas.Sum(area => area.Zones.Sum(zone => zone.Nodes.Count));
}
