using EtagDemo.Benchmarks.Sample;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>Where the parts of a filled system are.</summary>
internal sealed record SystemSite(string Project, IReadOnlyList<string> Areas, IReadOnlyList<string> Zones)
{
    public static async Task<SystemSite> FindAsync(GatewayApi api, string projectId)
    {
        var project = $"/projects/{projectId}";
        var areas = await api.ListAsync($"{project[1..]}/areas", GatewayJson.Default.AreaBodyArray);
        List<string> zones = [];
        foreach (var area in areas)
        {
            var path = $"{project}/areas/{area.AreaId}/zones";
            zones.AddRange((await api.ListAsync(path[1..], GatewayJson.Default.ZoneBodyArray)).Select(zone => $"{path}/{zone.ZoneId}"));
        }

        return new SystemSite(project, [.. areas.Select(area => $"{project}/areas/{area.AreaId}")], zones);
    }
}
