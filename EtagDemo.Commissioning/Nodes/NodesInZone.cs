namespace EtagDemo.Commissioning.Nodes;

/// <summary>How many nodes a zone has.</summary>
internal sealed record NodesInZone(Guid ZoneId, int Nodes);
