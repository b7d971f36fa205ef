namespace EtagDemo.Bff.Nodes;

/// <summary>A node as lists have it.</summary>
internal sealed record NodeName(string NodeUuid, string Name);
