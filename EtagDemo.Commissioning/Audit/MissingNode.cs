namespace EtagDemo.Commissioning.Audit;

/// <summary>Commissioned, and not on site.</summary>
public sealed record MissingNode(Guid NodeUuid, string Name);
