namespace EtagDemo.Projects.Areas;

public static class AreaTags
{
    /// <summary>Which areas the project has, and what is in their rows.</summary>
    public const string Set = "project:{projectId}:areas";

    public const string Area = "project:{projectId}:area:{areaId}";

    public static IEnumerable<string> Of(Area area) => [$"project:{area.ProjectId:N}:areas", $"project:{area.ProjectId:N}:area:{area.AreaId:N}"];
}
