using System.Text.Json.Serialization.Metadata;

namespace EtagDemo.Benchmarks.Sample;

/// <summary>Adds what a building has and the system lacks. Projects, areas and zones are known by their names, nodes by their uuids.</summary>
internal sealed class BuildingFill(GatewayApi api, FillProgress progress)
{
    private static readonly ParallelOptions AFewAtOnce = new() { MaxDegreeOfParallelism = 8 };

    private int _added;

    /// <returns>The project's id, and how many things were added.</returns>
    public async Task<(string Project, int Added)> RunAsync(Building building)
    {
        var project = (await ProjectAsync(building.Name)).ProjectId;
        await AddPeopleAsync($"projects/{project}/collaborators");

        var zones = new List<(string Path, IReadOnlyList<BuildingNode> Nodes)>();
        foreach (var area in building.Areas)
        {
            zones.AddRange(await AddAreaAsync($"projects/{project}/areas", area));
        }

        await Parallel.ForEachAsync(zones, AFewAtOnce, async (zone, _) => await AddNodesAsync(zone.Path, zone.Nodes));
        return (project, _added);
    }

    private async Task<ProjectBody> ProjectAsync(string name) =>
        Find(await api.ListAsync("projects", GatewayJson.Default.ProjectBodyArray), name)
        ?? await AddAsync("projects", new NewNamed(name), GatewayJson.Default.NewNamed, GatewayJson.Default.ProjectBody);

    private async Task AddPeopleAsync(string path)
    {
        var known = await api.ListAsync(path, GatewayJson.Default.CollaboratorBodyArray);
        CollaboratorBody[] missing = [.. SamplePeople.Others.ExceptBy(known.Select(person => person.Email), person => person.Email)];
        if (missing.Length > 0)
        {
            await api.ChangeAsync(path, missing, GatewayJson.Default.CollaboratorBodyArray);
            Added(missing.Length);
        }
    }

    private async Task<IEnumerable<(string Path, IReadOnlyList<BuildingNode> Nodes)>> AddAreaAsync(string path, BuildingArea area)
    {
        var added = Find(await api.ListAsync(path, GatewayJson.Default.AreaBodyArray), area.Name)
            ?? await AddAsync(path, new NewNamed(area.Name), GatewayJson.Default.NewNamed, GatewayJson.Default.AreaBody);
        return await AddZonesAsync($"{path}/{added.AreaId}/zones", area.Zones);
    }

    private async Task<List<(string Path, IReadOnlyList<BuildingNode> Nodes)>> AddZonesAsync(string path, IReadOnlyList<BuildingZone> zones)
    {
        var known = await api.ListAsync(path, GatewayJson.Default.ZoneBodyArray);
        var filled = new List<(string Path, IReadOnlyList<BuildingNode> Nodes)>();
        foreach (var zone in zones)
        {
            var added = Find(known, zone.Name)
                ?? await AddAsync(path, new NewZone(zone.Name, zone.Scenario), GatewayJson.Default.NewZone, GatewayJson.Default.ZoneBody);
            filled.Add(($"{path}/{added.ZoneId}/nodes", zone.Nodes));
        }

        return filled;
    }

    private async Task AddNodesAsync(string path, IReadOnlyList<BuildingNode> nodes)
    {
        var known = (await api.ListAsync(path, GatewayJson.Default.NodeBodyArray)).Select(node => node.NodeUuid).ToHashSet();
        foreach (var node in nodes)
        {
            if (!known.Contains(node.Uuid) && await api.AddAtAsync($"{path}/{node.Uuid}", new NewNode(node.Name, node.Configuration), GatewayJson.Default.NewNode))
            {
                Added(1);
            }

            progress.Step();
        }
    }

    private async Task<T> AddAsync<T, TNew>(string path, TNew body, JsonTypeInfo<TNew> bodyJson, JsonTypeInfo<T> json)
    {
        var added = await api.AddAsync(path, body, bodyJson, json);
        Added(1);
        return added;
    }

    private static T? Find<T>(IEnumerable<T> known, string name)
        where T : class, INamed => known.FirstOrDefault(one => one.Name == name);

    private void Added(int count) => Interlocked.Add(ref _added, count);
}
