using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Commissioning.Nodes;

/// <summary>
/// What answers about nodes depend on. A single node touches its own tag and those of the two lists it is in; a deletion in bulk touches one tag that
/// everything below it depends on, and so need not name each node.
/// </summary>
internal static class NodeTags
{
    /// <summary>The project's nodes were deleted as a whole.</summary>
    public const string Project = "project:{query.project_id}";

    /// <summary>Any node of the project.</summary>
    public const string NodesOfProject = Project + ":nodes";

    /// <summary>The zone's nodes were deleted as a whole.</summary>
    public const string Zone = Project + ":zone:{query.zone_id}";

    /// <summary>Any node of the zone.</summary>
    public const string NodesOfZone = Zone + ":nodes";

    /// <summary>One node, or that there is none.</summary>
    public const string Node = Project + ":node:{nodeUuid}";

    public static IEnumerable<string> Of(Node node) =>
    [
        $"{Of(node.ProjectId)}:nodes",
        $"{Of(node.ProjectId)}:zone:{HexId.Format(node.ZoneId)}:nodes",
        $"{Of(node.ProjectId)}:node:{HexId.Format(node.NodeUuid)}",
    ];

    public static IEnumerable<string> OfDeleted(ZoneQuery zone) => [$"{Of(zone.ProjectId)}:nodes", $"{Of(zone.ProjectId)}:zone:{HexId.Format(zone.ZoneId)}"];

    public static string OfDeleted(ProjectQuery project) => Of(project.ProjectId);

    private static string Of(Guid projectId) => $"project:{HexId.Format(projectId)}";
}
