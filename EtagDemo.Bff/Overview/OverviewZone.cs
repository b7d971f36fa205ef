namespace EtagDemo.Bff.Overview;

/// <summary>A zone on the page of its project, with how many nodes it has and how many of them are not as they should be.</summary>
internal sealed record OverviewZone(string ZoneId, string Name, string Scenario, int Nodes, int Misconfigured);
