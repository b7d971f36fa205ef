using EtagDemo.Commissioning.Database;
using EtagDemo.Etags.Writing;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>
/// Deletes what a deleted zone or project leaves behind, and puts up a tombstone in its place. Safe to repeat: the gateway repeats it until all
/// services have done their part.
/// </summary>
internal static class NodesDeletion
{
    public static Task<IResult> DeleteZone([AsParameters] ZoneQuery zone, CommissioningDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                foreach (var tag in NodeTags.OfDeleted(zone))
                {
                    attempt.Invalidate(tag);
                }

                await db.LockProjectAsync(zone.ProjectId, token);
                await db.Database.ExecuteSqlAsync($"INSERT INTO deleted_zones (project_id, zone_id) VALUES ({zone.ProjectId}, {zone.ZoneId}) ON CONFLICT DO NOTHING", token);
                await db.Nodes.Where(node => node.ProjectId == zone.ProjectId && node.ZoneId == zone.ZoneId).ExecuteDeleteAsync(token);
                return TypedResults.NoContent();
            },
            cancellationToken);

    public static Task<IResult> DeleteProject([AsParameters] ProjectQuery project, CommissioningDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                attempt.Invalidate(NodeTags.OfDeleted(project));
                await db.LockProjectAsync(project.ProjectId, token);
                await db.Database.ExecuteSqlAsync($"INSERT INTO deleted_projects (project_id) VALUES ({project.ProjectId}) ON CONFLICT DO NOTHING", token);
                await db.Nodes.Where(node => node.ProjectId == project.ProjectId).ExecuteDeleteAsync(token);
                // The project's tombstone stands for those of its zones.
                await db.DeletedZones.Where(zone => zone.ProjectId == project.ProjectId).ExecuteDeleteAsync(token);
                await db.AppliedReconfigurations.Where(applied => applied.ProjectId == project.ProjectId).ExecuteDeleteAsync(token);
                return TypedResults.NoContent();
            },
            cancellationToken);
}
