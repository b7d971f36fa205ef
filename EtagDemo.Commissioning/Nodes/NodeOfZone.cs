namespace EtagDemo.Commissioning.Nodes;

/// <summary>A node in its zone's list.</summary>
internal sealed record NodeOfZone(Guid NodeUuid, string Name);
