using System.Collections.Immutable;
using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Audit;

/// <summary>On site with another configuration than it was commissioned with.</summary>
public sealed record DriftedNode(Guid NodeUuid, string Name, ImmutableArray<ScalarDifference> Differences);
