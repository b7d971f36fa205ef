using EtagDemo.Commissioning.Database;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.Etags;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Audit;

/// <summary>The audit of a site scan: a read whose input is its body, so its results are keyed by the body's digest.</summary>
internal static class AuditEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Post, "QUERY"];

    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapMethods("/audit", _methods, Audit).RequireQueryId(ProjectQuery.Project).AllowLargeBody()
            .WithEtag(policy => policy.Tag(NodeTags.Project).Tag(NodeTags.NodesOfProject).Vary(CallerHeaders.Role).VaryByContentDigest());

    private static async Task<Ok<SiteAudit>> Audit([AsParameters] ProjectQuery project, Body<SiteScanBody> scan, CommissioningDbContext db, CancellationToken cancellationToken)
    {
        var commissioned = await db.Nodes
            .Where(node => node.ProjectId == project.ProjectId)
            .Select(node => new CommissionedNode(node.NodeUuid, node.Name, node.Configuration))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(SiteScan.Compare(commissioned, scan.Value.Nodes!.Select(node => node.ToScannedNode())));
    }
}
