namespace EtagDemo.Bff.Overview;

/// <summary>An area on the page of its project.</summary>
internal sealed record OverviewArea(string AreaId, string Name, IReadOnlyList<OverviewZone> Zones);
