namespace EtagDemo.Bff.Audits;

/// <summary>A node found on site that nobody commissioned.</summary>
internal sealed record UnknownNode(string NodeUuid);
