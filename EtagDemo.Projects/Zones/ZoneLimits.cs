namespace EtagDemo.Projects.Zones;

/// <summary>Lists are sent whole, so their length is bounded.</summary>
public static class ZoneLimits
{
    public const int PerArea = 1_000;

    /// <summary>The list over a whole project stays well below what the gateway keeps of one answer.</summary>
    public const int PerProject = 10_000;
}
