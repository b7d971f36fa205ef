using EtagDemo.Commissioning.Database;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>What writes have in common.</summary>
internal static class NodeStatements
{
    /// <summary>
    /// Writers that add nodes to a project or delete them in bulk follow each other. So a PUT in flight either comes before a deletion, which then
    /// deletes its node, or after it, and then sees the tombstone.
    /// </summary>
    public static Task LockProjectAsync(this CommissioningDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        db.LockAsync($"nodes of {HexId.Format(projectId)}", cancellationToken);

    public static Task<Node?> LockNodeAsync(this CommissioningDbContext db, Guid projectId, Guid nodeUuid, CancellationToken cancellationToken) =>
        db.Nodes.FromSql($"SELECT * FROM nodes WHERE project_id = {projectId} AND node_uuid = {nodeUuid} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);

    public static async Task<bool> IsDeletedAsync(this CommissioningDbContext db, ZoneQuery zone, CancellationToken cancellationToken) =>
        await db.DeletedZones.AnyAsync(deleted => deleted.ProjectId == zone.ProjectId && deleted.ZoneId == zone.ZoneId, cancellationToken)
        || await db.DeletedProjects.AnyAsync(deleted => deleted.ProjectId == zone.ProjectId, cancellationToken);

    public static async Task<bool> IsFullAsync(this CommissioningDbContext db, Guid projectId, CancellationToken cancellationToken) =>
        await db.Nodes.CountAsync(node => node.ProjectId == projectId, cancellationToken) >= Node.MaxPerProject;
}
