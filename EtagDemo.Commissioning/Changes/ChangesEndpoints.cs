using EtagDemo.Commissioning.Database;
using EtagDemo.Commissioning.Nodes;
using EtagDemo.Etags.Writing;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Commissioning.Changes;

/// <summary>A reconfiguration's changes: all of them or none, and once however often they are sent.</summary>
internal static class ChangesEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapPost("/changes", Make).RequireQueryId(ProjectQuery.Project).RequireEditor().AllowLargeBody();

    private static Task<IResult> Make(
        [AsParameters] ProjectQuery project, Body<ReconfigurationBody> body, CommissioningDbContext db, ConditionalWrite write, TimeProvider clock, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (_, token) =>
            {
                var reconfigurationId = body.Value.ReconfigurationId!.Value;
                await db.LockProjectAsync(project.ProjectId, token);
                if (await db.AppliedReconfigurations.AnyAsync(applied => applied.ProjectId == project.ProjectId && applied.ReconfigurationId == reconfigurationId, token))
                {
                    return TypedResults.NoContent();
                }

                if (await ChangeAsync(db, project.ProjectId, body.Value.Changes!, token) is { } refused)
                {
                    return refused;
                }

                db.AppliedReconfigurations.Add(new() { ProjectId = project.ProjectId, ReconfigurationId = reconfigurationId, AppliedAt = clock.GetUtcNow() });
                await db.SaveChangesAsync(token);
                return TypedResults.NoContent();
            },
            cancellationToken);

    private static async Task<ProblemHttpResult?> ChangeAsync(CommissioningDbContext db, Guid projectId, IReadOnlyList<NodeChange> changes, CancellationToken cancellationToken)
    {
        var uuids = changes.Select(change => change.NodeUuid).Distinct().ToArray();
        var nodes = await db.Nodes
            .FromSql($"SELECT * FROM nodes WHERE project_id = {projectId} AND node_uuid = ANY({uuids}) ORDER BY node_uuid FOR UPDATE")
            .ToDictionaryAsync(node => node.NodeUuid, cancellationToken);
        foreach (var change in changes)
        {
            if (!nodes.TryGetValue(change.NodeUuid, out var node) || node.ZoneId != change.ZoneId)
            {
                return Problems.Conflict($"No node {HexId.Format(change.NodeUuid)} is commissioned in the zone {HexId.Format(change.ZoneId)}, so nothing was changed. Plan the reconfiguration again.");
            }

            node.Configuration = change.ApplyTo(node.Configuration);
            if (node.Configuration.Count > ScalarMapChange.MaxMembers)
            {
                return NodeProblems.TooManyMembers();
            }
        }

        return null;
    }
}
