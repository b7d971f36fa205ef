using EtagDemo.Commissioning.Database;
using EtagDemo.Etags.Generating;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>What can be asked about nodes. Each answer comes from one statement, and so from one moment.</summary>
internal static class NodeReads
{
    public static async Task<Ok<List<NodeOfZone>>> ListZone([AsParameters] ZoneQuery zone, CommissioningDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.Nodes
            .Where(node => node.ProjectId == zone.ProjectId && node.ZoneId == zone.ZoneId)
            .OrderBy(node => node.Name).ThenBy(node => node.NodeUuid)
            .Select(node => new NodeOfZone(node.NodeUuid, node.Name))
            .ToListAsync(cancellationToken));

    public static async Task<Ok<List<NodeOfProject>>> ListProject([AsParameters] ProjectQuery project, CommissioningDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.Nodes
            .Where(node => node.ProjectId == project.ProjectId)
            .OrderBy(node => node.ZoneId).ThenBy(node => node.NodeUuid)
            .Select(node => new NodeOfProject(node.ZoneId, node.NodeUuid, node.Name, node.Configuration))
            .ToListAsync(cancellationToken));

    /// <summary>The list of a whole project is large, and its versions are a fraction of it.</summary>
    public static async Task<IReadOnlyList<ElementVersion>?> VersionsOfProject(HttpContext context, CancellationToken cancellationToken)
    {
        if (!HexId.TryParse(context.Request.Query[ProjectQuery.Project], out var projectId))
        {
            return null;
        }

        var db = context.RequestServices.GetRequiredService<CommissioningDbContext>();
        return await db.Nodes
            .Where(node => node.ProjectId == projectId)
            .OrderBy(node => node.NodeUuid)
            .Select(node => new ElementVersion(node.NodeUuid, node.UpdatedAt))
            .ToListAsync(cancellationToken);
    }

    public static async Task<Ok<List<NodesInZone>>> Count([AsParameters] ProjectQuery project, CommissioningDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.Nodes
            .Where(node => node.ProjectId == project.ProjectId)
            .GroupBy(node => node.ZoneId)
            .OrderBy(zone => zone.Key)
            .Select(zone => new NodesInZone(zone.Key, zone.Count()))
            .ToListAsync(cancellationToken));

    public static async Task<Results<Ok<NodeView>, ProblemHttpResult>> Get(
        Guid nodeUuid, [AsParameters] ZoneQuery zone, CommissioningDbContext db, CancellationToken cancellationToken) =>
        await db.Nodes
            .Where(node => node.ProjectId == zone.ProjectId && node.ZoneId == zone.ZoneId && node.NodeUuid == nodeUuid)
            .Select(node => new NodeView(node.NodeUuid, node.Name, node.Configuration))
            .SingleOrDefaultAsync(cancellationToken) is { } node
            ? TypedResults.Ok(node)
            : NodeProblems.NoSuchNode(nodeUuid);
}
