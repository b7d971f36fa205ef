using EtagDemo.Bff.Audits;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>What reconf makes a reconfiguration from.</summary>
internal sealed record ReconfigurationPlan(string? ZoneId, IReadOnlyList<Finding> Findings);
