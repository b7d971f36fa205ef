using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.Bff.Zones;

namespace EtagDemo.Bff.Nodes;

/// <summary>Nodes: commissioning's own resources, in a zone that projects knows. Their bytes come from commissioning alone, and so do their ETags.</summary>
internal static class NodeRoutes
{
    public static void MapNodes(this PublicRoutes routes)
    {
        var nodes = routes.Project.MapGroup("/areas/{area_id:hexid}/zones/{zone_id:hexid}/nodes").AddEndpointFilter<RouteGroupBuilder, ZoneGate>();
        nodes.MapReads("", List).WithSummary("The nodes of a zone, by name.").Produces<NodeName[]>();
        nodes.MapReads("/{node_uuid:hexid}", Read).WithSummary("A node with its configuration.").Produces<NodeDocument>();
        nodes.MapPut("/{node_uuid:hexid}", Write).WithSummary("Commissions a node in a zone, or replaces it.").Takes<NodeBody>()
            .Produces<NodeDocument>().Produces<NodeDocument>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        nodes.MapPatch("/{node_uuid:hexid}", Write).WithSummary("Renames a node or replaces its configuration.").Takes<NodeBody>().Produces<NodeDocument>();
        nodes.MapDelete("/{node_uuid:hexid}", Write).WithSummary("Takes a node out of its zone.").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> List(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Commissioning, ZoneAddress.Of(context).Nodes);

    private static Task<IResult> Read(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Commissioning, NodeOf(context));

    private static Task<IResult> Write(HttpContext context, FollowedWrites writes) =>
        writes.SendAsync(context, new WriteTarget(UpstreamService.Commissioning, NodeOf(context)));

    private static string NodeOf(HttpContext context) => ZoneAddress.Of(context).Node((string)context.GetRouteValue("node_uuid")!);
}
