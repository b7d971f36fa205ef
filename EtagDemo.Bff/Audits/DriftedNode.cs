namespace EtagDemo.Bff.Audits;

/// <summary>A node found on site with another configuration than was commissioned.</summary>
internal sealed record DriftedNode(string NodeUuid, string Name, IReadOnlyList<Misconfiguration> Differences);
