using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>Why a request about nodes cannot be done, and what to do about it.</summary>
internal static class NodeProblems
{
    public static ProblemHttpResult NoSuchNode(Guid nodeUuid) =>
        Problems.NotFound($"No node {HexId.Format(nodeUuid)} is commissioned in this zone.");

    public static ProblemHttpResult InAnotherZone(Node node) =>
        Problems.Conflict($"The node {HexId.Format(node.NodeUuid)} is commissioned in the zone {HexId.Format(node.ZoneId)}. Delete it there first.");

    public static ProblemHttpResult ZoneDeleted() =>
        Problems.NotFound("The zone has been deleted. Commission the node in another one.");

    public static ProblemHttpResult ProjectFull() =>
        Problems.Conflict($"The project has {Node.MaxPerProject} nodes, as many as a project can have. Delete a node first.");

    public static ProblemHttpResult TooManyMembers() =>
        Problems.Unprocessable($"The node's configuration would have more than {ScalarMapChange.MaxMembers} members. Remove some by setting them to null.");
}
