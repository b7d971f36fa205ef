using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>What answers about a project's reconfigurations depend on.</summary>
internal static class ReconfigurationTags
{
    /// <summary>Any reconfiguration of the project.</summary>
    public const string Project = "reconfigurations:{query.project_id}";

    /// <summary>Some were deleted in bulk.</summary>
    public const string Deleted = Project + ":deleted";

    /// <summary>One reconfiguration, or that there is none.</summary>
    public const string One = Project + ":{id}";

    public static IEnumerable<string> Of(Reconfiguration reconfiguration) =>
        [Of(reconfiguration.ProjectId), $"{Of(reconfiguration.ProjectId)}:{HexId.Format(reconfiguration.ReconfigurationId)}"];

    public static IEnumerable<string> OfDeleted(Guid projectId) => [Of(projectId), $"{Of(projectId)}:deleted"];

    private static string Of(Guid projectId) => $"reconfigurations:{HexId.Format(projectId)}";
}
