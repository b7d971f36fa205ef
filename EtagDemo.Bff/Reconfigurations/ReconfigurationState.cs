namespace EtagDemo.Bff.Reconfigurations;

/// <summary>A step that a reconfiguration takes.</summary>
internal sealed record ReconfigurationState(string State, string? Reason = null)
{
    public static readonly ReconfigurationState Applying = new("applying");

    public static readonly ReconfigurationState Applied = new("applied");

    public static ReconfigurationState Failed(string reason) => new("failed", reason);
}
