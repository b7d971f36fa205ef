using EtagDemo.Bff.Nodes;

namespace EtagDemo.Bff.Zones;

/// <summary>A zone with the nodes that are commissioned in it.</summary>
internal sealed record ZoneDocument(string ZoneId, string Name, string Scenario, IReadOnlyList<NodeName> Nodes);
