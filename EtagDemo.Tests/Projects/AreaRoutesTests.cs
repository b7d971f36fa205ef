using System.Net;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class AreaRoutesTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http, "editor");
    private string _project = "";
    private string _areas = "";

    public async Task InitializeAsync()
    {
        _project = await _ada.CreateAsync("/projects", "P");
        _areas = $"{_project}/areas";
    }

    [Fact]
    public async Task Areas_are_created_listed_by_name_and_renamed()
    {
        var second = await _ada.CreateAsync(_areas, "2nd");
        var first = await _ada.CreateAsync(_areas, "1st");
        using var renamed = await _ada.SendAsync(HttpMethod.Patch, second, """{"name":"0th"}""");

        Assert.Equal((HttpStatusCode.SeeOther, second), (renamed.StatusCode, renamed.Headers.Location?.OriginalString));
        var list = (await _ada.ReadAsync(_areas)).AsArray();
        Assert.Equal(["0th", "1st"], list.Select(area => (string)area!["name"]!));
        Assert.Equal([second, first], list.Select(area => $"{_areas}/{area!["area_id"]}"));
        Assert.Equal($$"""{"area_id":"{{list[0]!["area_id"]}}","name":"0th","zones":[]}""", (await _ada.ReadAsync(second)).ToJsonString());
        Assert.Equal(list.ToJsonString(), (await _ada.ReadAsync(_project))["areas"]!.ToJsonString());
    }

    [Fact]
    public async Task An_area_is_reached_through_its_own_project_only()
    {
        var area = await _ada.CreateAsync(_areas, "A");
        var other = await _ada.CreateAsync("/projects", "Q");
        var detour = area.Replace(_project, other, StringComparison.Ordinal);

        using var read = await _ada.GetAsync(detour);
        using var written = await _ada.SendAsync(HttpMethod.Patch, detour, """{"name":"B"}""");
        using var deleted = await _ada.SendAsync(HttpMethod.Delete, detour);

        Assert.All([read, written, deleted], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task More_areas_than_the_limit_are_a_conflict()
    {
        await service.ExecuteAsync($"INSERT INTO areas (project_id, area_id, name) SELECT '{_project["/projects/".Length..]}', gen_random_uuid(), 'a' FROM generate_series(1, 1000)");

        using var answer = await _ada.SendAsync(HttpMethod.Post, _areas, """{"name":"one too many"}""");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
