namespace EtagDemo.Bff.Reconfigurations;

/// <summary>What commissioning is asked to change, at most once per reconfiguration.</summary>
internal sealed record NodeChanges(string ReconfigurationId, IReadOnlyList<NodeValue> Changes)
{
    public static NodeChanges Of(Reconfiguration plan) =>
        new(plan.ReconfigurationId, [.. plan.Changes.Select(change => new NodeValue(change.ZoneId, change.NodeUuid, change.Name, change.To))]);
}
