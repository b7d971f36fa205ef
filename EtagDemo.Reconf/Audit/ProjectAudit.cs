using System.Collections.Immutable;

namespace EtagDemo.Reconf.Audit;

/// <summary>Every node of a project against its zone's scenario. Findings in order of zone, node and name.</summary>
public sealed record ProjectAudit(Guid ProjectId, int Nodes, int Misconfigured, ImmutableArray<Finding> Findings);
