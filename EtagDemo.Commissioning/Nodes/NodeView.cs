using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>A node as its own resource shows it.</summary>
internal sealed record NodeView(Guid NodeUuid, string Name, ScalarMap Configuration)
{
    public static NodeView Of(Node node) => new(node.NodeUuid, node.Name, node.Configuration);
}
