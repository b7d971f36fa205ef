using EtagDemo.Bff.Nodes;

namespace EtagDemo.Bff.Audits;

/// <summary>What was found on site against what was commissioned.</summary>
internal sealed record SiteScanReport(IReadOnlyList<NodeName> Missing, IReadOnlyList<UnknownNode> Unknown, IReadOnlyList<DriftedNode> Drifted);
