namespace EtagDemo.Commissioning.Nodes;

/// <summary>A tombstone: the project is gone for ever, and no request still in flight may commission a node in it.</summary>
public sealed class DeletedProject
{
    public required Guid ProjectId { get; init; }
}
