using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Audit;

/// <summary>A node as a scan of the site found it.</summary>
public sealed record ScannedNode(Guid NodeUuid, ScalarMap Configuration);
