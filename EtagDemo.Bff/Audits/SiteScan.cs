namespace EtagDemo.Bff.Audits;

/// <summary>What somebody found on site.</summary>
internal sealed record SiteScan(IReadOnlyList<NodeConfiguration> Nodes);
