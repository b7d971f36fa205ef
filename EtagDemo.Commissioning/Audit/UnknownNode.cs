namespace EtagDemo.Commissioning.Audit;

/// <summary>On site, and never commissioned.</summary>
public sealed record UnknownNode(Guid NodeUuid);
