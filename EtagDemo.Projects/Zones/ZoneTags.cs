namespace EtagDemo.Projects.Zones;

public static class ZoneTags
{
    /// <summary>Which zones the project has, and what is in their rows.</summary>
    public const string ProjectSet = "project:{projectId}:zones";

    /// <summary>The same for one area.</summary>
    public const string AreaSet = "project:{projectId}:area:{areaId}:zones";

    public const string Zone = "project:{projectId}:zone:{zoneId}";

    public static IEnumerable<string> Of(Zone zone) =>
    [
        $"project:{zone.ProjectId:N}:zones",
        $"project:{zone.ProjectId:N}:area:{zone.AreaId:N}:zones",
        $"project:{zone.ProjectId:N}:zone:{zone.ZoneId:N}",
    ];
}
