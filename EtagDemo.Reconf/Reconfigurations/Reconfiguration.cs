using System.Collections.Immutable;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>A plan of node changes and how far it has come.</summary>
public sealed class Reconfiguration
{
    public const int MaxReasonLength = 1000;

    public required Guid ProjectId { get; init; }

    public required Guid ReconfigurationId { get; init; }

    /// <summary>The zone it is limited to; null: the whole project.</summary>
    public Guid? ZoneId { get; init; }

    public ReconfigurationState State { get; set; } = ReconfigurationState.Planned;

    public required ImmutableArray<PlannedChange> Changes { get; init; }

    /// <summary>Why it failed; null in every other state.</summary>
    public string? Reason { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
