using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>One value of one node, from what it was found to be (null: missing) to what its zone's scenario wants.</summary>
public sealed record PlannedChange(Guid ZoneId, Guid NodeUuid, string Name, Scalar? From, Scalar To);
