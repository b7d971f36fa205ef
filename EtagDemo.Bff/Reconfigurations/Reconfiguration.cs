namespace EtagDemo.Bff.Reconfigurations;

/// <summary>A plan that mends findings, and how far it has got: <c>planned</c>, <c>applying</c>, <c>applied</c> or <c>failed</c>.</summary>
internal sealed record Reconfiguration(string ReconfigurationId, string? ZoneId, string State, IReadOnlyList<NodeChange> Changes, string? Reason = null);
