using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>A node in its project's list.</summary>
internal sealed record NodeOfProject(Guid ZoneId, Guid NodeUuid, string Name, ScalarMap Configuration);
