using EtagDemo.Commissioning.Database;
using EtagDemo.Etags.Writing;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>Changes of one node.</summary>
internal static class NodeWrites
{
    public static Task<IResult> Put(
        Guid nodeUuid, [AsParameters] ZoneQuery zone, Body<PutNode> body, CommissioningDbContext db, ConditionalWrite write, CancellationToken cancellationToken)
    {
        var (name, configuration) = (NameRule.Normalize(body.Value.Name!), body.Value.NewConfiguration());
        return write.RunAsync(
            db,
            async (attempt, token) =>
            {
                await db.LockProjectAsync(zone.ProjectId, token);
                if (await db.IsDeletedAsync(zone, token))
                {
                    return NodeProblems.ZoneDeleted();
                }

                var node = await db.LockNodeAsync(zone.ProjectId, nodeUuid, token);
                if (node is not null && node.ZoneId != zone.ZoneId)
                {
                    return NodeProblems.InAnotherZone(node);
                }

                if (attempt.Precondition(() => node is null ? null : NodeView.Of(node)) is { } refused)
                {
                    return refused;
                }

                if (node is null && await db.IsFullAsync(zone.ProjectId, token))
                {
                    return NodeProblems.ProjectFull();
                }

                if (node is null)
                {
                    db.Nodes.Add(new() { ProjectId = zone.ProjectId, NodeUuid = nodeUuid, ZoneId = zone.ZoneId, Name = name, Configuration = configuration });
                }
                else
                {
                    (node.Name, node.Configuration) = (name, configuration);
                }

                await db.SaveChangesAsync(token);
                return node is null ? TypedResults.Created(zone.PathOf(nodeUuid)) : new SeeOther(zone.PathOf(nodeUuid));
            },
            cancellationToken);
    }

    public static Task<IResult> Patch(
        Guid nodeUuid, [AsParameters] ZoneQuery zone, Body<PatchNode> body, CommissioningDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        ChangeAsync(
            nodeUuid,
            zone,
            db,
            write,
            node =>
            {
                node.Name = body.Value.Name is null ? node.Name : NameRule.Normalize(body.Value.Name);
                node.Configuration = body.Value.Merged(node.Configuration);
                return node.Configuration.Count > ScalarMapChange.MaxMembers ? NodeProblems.TooManyMembers() : new SeeOther(zone.PathOf(nodeUuid));
            },
            cancellationToken);

    public static Task<IResult> Delete(
        Guid nodeUuid, [AsParameters] ZoneQuery zone, CommissioningDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        ChangeAsync(
            nodeUuid,
            zone,
            db,
            write,
            node =>
            {
                db.Nodes.Remove(node);
                return TypedResults.NoContent();
            },
            cancellationToken);

    private static Task<IResult> ChangeAsync(
        Guid nodeUuid, ZoneQuery zone, CommissioningDbContext db, ConditionalWrite write, Func<Node, IResult> change, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                var node = await db.LockNodeAsync(zone.ProjectId, nodeUuid, token);
                if (node is null || node.ZoneId != zone.ZoneId)
                {
                    return NodeProblems.NoSuchNode(nodeUuid);
                }

                if (attempt.Precondition(() => NodeView.Of(node)) is { } refused)
                {
                    return refused;
                }

                var result = change(node);
                if (result is not ProblemHttpResult)
                {
                    await db.SaveChangesAsync(token);
                }

                return result;
            },
            cancellationToken);
}
