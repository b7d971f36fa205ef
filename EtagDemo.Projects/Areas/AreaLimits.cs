namespace EtagDemo.Projects.Areas;

public static class AreaLimits
{
    /// <summary>Lists are sent whole, so their length is bounded.</summary>
    public const int PerProject = 1_000;
}
