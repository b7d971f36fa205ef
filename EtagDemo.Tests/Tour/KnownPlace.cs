using System.Text.RegularExpressions;
using EtagDemo.Tests.Distributed;

namespace EtagDemo.Tests.Tour;

/// <summary>Something of every kind, so that every path of the description leads somewhere.</summary>
public sealed partial record KnownPlace(Site Site, string Node, string Plan)
{
    /// <summary>A name for a scenario or product of the test's own.</summary>
    public string Name => $"of-{Node}";

    public static async Task<KnownPlace> CreateAsync(RunningSystem system)
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync(new { level = 1 });
        var planned = await site.Owner.PostAsync($"{site.ProjectPath}/reconfigurations", new { });
        return new KnownPlace(site, node, planned.Text("reconfiguration_id"));
    }

    public string PathOf(DescribedOperation operation) => InPath().Replace(operation.Path, id => id.Groups[1].Value switch
    {
        "project_id" => Site.Project,
        "area_id" => Site.Area,
        "zone_id" => Site.Zone,
        "node_uuid" => Node,
        "id" when operation.IsInProject => Plan,
        _ => Name,
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InPath();
}
