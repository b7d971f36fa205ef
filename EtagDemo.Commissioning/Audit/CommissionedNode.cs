using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Audit;

/// <summary>A node as it was commissioned.</summary>
public sealed record CommissionedNode(Guid NodeUuid, string Name, ScalarMap Configuration);
