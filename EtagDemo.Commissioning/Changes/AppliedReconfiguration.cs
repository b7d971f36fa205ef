namespace EtagDemo.Commissioning.Changes;

/// <summary>Remembers that a reconfiguration's changes were made, so that asking for them again makes none.</summary>
public sealed class AppliedReconfiguration
{
    public required Guid ProjectId { get; init; }

    public required Guid ReconfigurationId { get; init; }

    public required DateTimeOffset AppliedAt { get; init; }
}
