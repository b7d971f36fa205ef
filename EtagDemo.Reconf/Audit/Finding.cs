using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Audit;

/// <summary>One value of one node that is not as its zone's scenario wants it; a null current value is a missing one.</summary>
public sealed record Finding(Guid ZoneId, Guid NodeUuid, string Name, Scalar? Current, Scalar? Expected);
