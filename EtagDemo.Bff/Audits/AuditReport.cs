namespace EtagDemo.Bff.Audits;

/// <summary>What the audit of a project found.</summary>
internal sealed record AuditReport(string ProjectId, int Nodes, int Misconfigured, IReadOnlyList<Finding> Findings);
