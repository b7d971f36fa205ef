using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Audit;

/// <summary>A node with the zone it is commissioned in.</summary>
public sealed record ZonedNode(Guid ZoneId, Guid NodeUuid, ScalarMap Configuration);
