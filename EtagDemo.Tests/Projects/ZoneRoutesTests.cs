using System.Net;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class ZoneRoutesTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http, "editor");
    private string _project = "";
    private string _area = "";
    private string _zones = "";

    public async Task InitializeAsync()
    {
        _project = await _ada.CreateAsync("/projects", "P");
        _area = await _ada.CreateAsync($"{_project}/areas", "A");
        _zones = $"{_area}/zones";
    }

    [Fact]
    public async Task Zones_are_created_with_the_default_scenario_listed_by_name_and_changed()
    {
        var second = await _ada.CreateAsync(_zones, "2nd");
        var first = await _ada.CreateAsync(_zones, "1st");
        using var changed = await _ada.SendAsync(HttpMethod.Patch, second, """{"scenario":"daylight-harvesting"}""");

        Assert.Equal((HttpStatusCode.SeeOther, second), (changed.StatusCode, changed.Headers.Location?.OriginalString));
        var list = (await _ada.ReadAsync(_zones)).AsArray();
        Assert.Equal([("1st", "switch"), ("2nd", "daylight-harvesting")], list.Select(zone => ((string)zone!["name"]!, (string)zone["scenario"]!)));
        Assert.Equal([first, second], list.Select(zone => $"{_zones}/{zone!["zone_id"]}"));
        Assert.Equal(list[1]!.ToJsonString(), (await _ada.ReadAsync(second)).ToJsonString());
    }

    [Fact]
    public async Task The_list_over_the_project_holds_the_zones_of_every_area_by_name()
    {
        var otherArea = await _ada.CreateAsync($"{_project}/areas", "B");
        await _ada.CreateAsync($"{otherArea}/zones", "1st");
        await _ada.CreateAsync(_zones, "2nd");

        var list = (await _ada.ReadAsync($"{_project}/zones")).AsArray();

        Assert.Equal(
            [("1st", otherArea), ("2nd", _area)],
            list.Select(zone => ((string)zone!["name"]!, $"{_project}/areas/{zone["area_id"]}")));
    }

    [Fact]
    public async Task A_zone_is_reached_through_its_own_area_only()
    {
        var zone = await _ada.CreateAsync(_zones, "Z");
        var detour = zone.Replace(_area, await _ada.CreateAsync($"{_project}/areas", "B"), StringComparison.Ordinal);

        using var read = await _ada.GetAsync(detour);
        using var written = await _ada.SendAsync(HttpMethod.Patch, detour, """{"name":"B"}""");
        using var deleted = await _ada.SendAsync(HttpMethod.Delete, detour);

        Assert.All([read, written, deleted], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task More_zones_in_an_area_than_the_limit_are_a_conflict()
    {
        var (projectId, areaId) = (_project["/projects/".Length..], _area[^32..]);
        await service.ExecuteAsync($"INSERT INTO zones (project_id, area_id, zone_id, name, scenario) SELECT '{projectId}', '{areaId}', gen_random_uuid(), 'z', 'switch' FROM generate_series(1, 1000)");

        using var answer = await _ada.SendAsync(HttpMethod.Post, _zones, """{"name":"one too many"}""");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
