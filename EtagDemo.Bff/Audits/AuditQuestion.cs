namespace EtagDemo.Bff.Audits;

/// <summary>What reconf needs to know for an audit: it has the scenarios, the other services have the rest.</summary>
internal sealed record AuditQuestion(string ProjectId, IReadOnlyList<ZoneScenario> Zones, IReadOnlyList<AuditedNode> Nodes);
