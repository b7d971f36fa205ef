namespace EtagDemo.Commissioning.Nodes;

/// <summary>A tombstone: the zone is gone for ever, and no request still in flight may commission a node in it.</summary>
public sealed class DeletedZone
{
    public required Guid ProjectId { get; init; }

    public required Guid ZoneId { get; init; }
}
