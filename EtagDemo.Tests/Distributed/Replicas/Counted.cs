using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Distributed.Replicas;

/// <summary>A value that only grows, kept by one service, with every path from which it can be read.</summary>
/// <param name="Write">Sets it, through the gateway.</param>
/// <param name="Value">Finds it in a body.</param>
/// <param name="Service">Who keeps it.</param>
/// <param name="Owner">Who may read it.</param>
/// <param name="Public">Paths of the gateway that show it.</param>
/// <param name="Internal">Paths of the service that show it.</param>
public sealed partial record Counted(Func<int, Task<Answer>> Write, Regex Value, string Service, string Owner, IReadOnlyList<string> Public, IReadOnlyList<string> Internal)
{
    public static Counted Zone(Site site, ApiClient writer) => new(
        number => writer.PatchAsync(site.ZonePath, new { name = $"zone {number}." }),
        ZoneName(),
        "projects",
        site.OwnerEmail,
        [site.ZonePath, site.AreaPath, $"{site.AreaPath}/zones", $"{site.ProjectPath}/overview"],
        [site.ZonePath, $"{site.ProjectPath}/zones"]);

    public static Counted Node(Site site, ApiClient writer, string node) => new(
        number => writer.PatchAsync(site.NodePath(node), new { name = $"node {number}." }),
        NodeName(),
        "commissioning",
        site.OwnerEmail,
        [site.NodePath(node), $"{site.ZonePath}/nodes", site.ZonePath],
        [$"/nodes/{node}?project_id={site.Project}&zone_id={site.Zone}", $"/nodes?project_id={site.Project}&zone_id={site.Zone}"]);

    public static Counted Scenario(Site site, ApiClient writer, string scenario, string node) => new(
        number => writer.PutAsync($"/scenarios/{scenario}", new { parameters = new { level = number } }),
        Level(),
        "reconf",
        site.OwnerEmail,
        [$"/scenarios/{scenario}", $"{site.NodePath(node)}/misconfiguration", $"{site.ProjectPath}/audit"],
        [$"/scenarios/{scenario}"]);

    [GeneratedRegex(@"zone (\d+)\.")]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"node (\d+)\.")]
    private static partial Regex NodeName();

    [GeneratedRegex("""
        "(?:level|expected)":(\d+)
        """)]
    private static partial Regex Level();
}
