using System.Collections.Immutable;

namespace EtagDemo.Commissioning.Audit;

/// <summary>What a site scan found against what was commissioned.</summary>
public sealed record SiteAudit(ImmutableArray<MissingNode> Missing, ImmutableArray<UnknownNode> Unknown, ImmutableArray<DriftedNode> Drifted);
