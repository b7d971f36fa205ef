using EtagDemo.Commissioning.Routing;
using EtagDemo.Etags;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>Nodes: lists, counts, and each of them.</summary>
internal static class NodeEndpoints
{
    public static void MapNodes(this RouteGroupBuilder api)
    {
        var project = api.MapGroup("/nodes").RequireQueryId(ProjectQuery.Project);
        project.MapGet("", NodeReads.ListProject)
            .WithEtag(policy => policy.Tag(NodeTags.Project).Tag(NodeTags.NodesOfProject).Vary(CallerHeaders.Role).Version(NodeReads.VersionsOfProject));
        project.MapGet("/counts", NodeReads.Count)
            .WithEtag(policy => policy.Tag(NodeTags.Project).Tag(NodeTags.NodesOfProject).Vary(CallerHeaders.Role));
        project.MapDelete("", NodesDeletion.DeleteProject).RequireOwner();

        var zone = project.MapGroup("").RequireQueryId(ZoneQuery.Zone);
        zone.MapGet("", NodeReads.ListZone).WhenQueryHas(ZoneQuery.Zone)
            .WithEtag(policy => policy.Tag(NodeTags.Project).Tag(NodeTags.Zone).Tag(NodeTags.NodesOfZone).Vary(CallerHeaders.Role));
        zone.MapDelete("", NodesDeletion.DeleteZone).WhenQueryHas(ZoneQuery.Zone).RequireEditor();

        var node = zone.MapGroup("/{nodeUuid:hexid}");
        node.MapGet("", NodeReads.Get)
            .WithEtag(policy => policy.Tag(NodeTags.Project).Tag(NodeTags.Zone).Tag(NodeTags.Node).Vary(CallerHeaders.Role));
        node.MapPut("", NodeWrites.Put).RequireEditor();
        node.MapPatch("", NodeWrites.Patch).RequireEditor();
        node.MapDelete("", NodeWrites.Delete).RequireEditor();
    }
}
