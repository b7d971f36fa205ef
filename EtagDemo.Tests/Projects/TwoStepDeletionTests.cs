using System.Net;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class TwoStepDeletionTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http);
    private string _project = "";
    private string _area = "";
    private string _zone = "";

    public async Task InitializeAsync()
    {
        _project = await _ada.CreateAsync("/projects", "P");
        _area = await _ada.CreateAsync($"{_project}/areas", "A");
        _zone = await _ada.CreateAsync($"{_area}/zones", "Z");
    }

    [Theory]
    [InlineData("project")]
    [InlineData("area")]
    [InlineData("zone")]
    public async Task Both_steps_can_be_repeated_and_the_second_needs_the_first(string what)
    {
        var path = what switch { "project" => _project, "area" => _area, _ => _zone };

        Assert.Equal(HttpStatusCode.Conflict, await DeleteAsync($"{path}?complete=true"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(path));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync($"{path}?complete=true"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync($"{path}?complete=true"));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(path));
    }

    [Fact]
    public async Task A_project_being_deleted_reads_as_absent_but_its_owner_is_still_known()
    {
        await DeleteAsync(_project);

        foreach (var path in new[] { _project, $"{_project}/collaborators", $"{_project}/areas", $"{_project}/zones", _area, $"{_area}/zones", _zone })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));
        }

        Assert.Empty((await _ada.ReadAsync("/projects")).AsArray());
        Assert.True((bool)(await _ada.ReadAsync($"{_project}/collaborators/{_ada.Email}"))["deleting"]!);

        await DeleteAsync($"{_project}?complete=true");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{_project}/collaborators/{_ada.Email}"));
    }

    [Fact]
    public async Task An_area_being_deleted_takes_its_zones_out_of_every_list()
    {
        await DeleteAsync(_area);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_zone));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{_area}/zones"));
        Assert.Empty((await _ada.ReadAsync($"{_project}/zones")).AsArray());
        Assert.Empty((await _ada.ReadAsync($"{_project}/areas")).AsArray());
    }

    [Fact]
    public async Task Zones_that_go_with_an_area_are_listed_only_while_it_is_being_deleted()
    {
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{_area}/deletion"));
        await DeleteAsync(_area);

        Assert.Equal(_zone.Split('/')[^1], (string)Assert.Single((await _ada.ReadAsync($"{_area}/deletion")).AsArray())!);

        await DeleteAsync($"{_area}?complete=true");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{_area}/deletion"));
    }

    [Theory]
    [InlineData("PATCH", "", """{"name":"N"}""")]
    [InlineData("POST", "/areas", """{"name":"N"}""")]
    [InlineData("PATCH", "/collaborators", """[{"email":"a@b.c","role":"viewer"}]""")]
    [InlineData("DELETE", "/collaborators", """["a@b.c"]""")]
    public async Task Nothing_is_written_to_a_project_being_deleted(string method, string path, string body)
    {
        await DeleteAsync(_project);

        using var answer = await _ada.SendAsync(new HttpMethod(method), _project + path, body);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Below_a_project_being_deleted_no_other_deletion_begins()
    {
        await DeleteAsync(_project);

        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(_area));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(_zone));
    }

    [Fact]
    public async Task Nothing_is_written_to_an_area_being_deleted()
    {
        await DeleteAsync(_area);

        using var renamed = await _ada.SendAsync(HttpMethod.Patch, _area, """{"name":"N"}""");
        using var added = await _ada.SendAsync(HttpMethod.Post, $"{_area}/zones", """{"name":"N"}""");
        using var changed = await _ada.SendAsync(HttpMethod.Patch, _zone, """{"name":"N"}""");

        Assert.All([renamed, added, changed], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(_zone));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<HttpStatusCode> DeleteAsync(string path)
    {
        using var answer = await _ada.SendAsync(HttpMethod.Delete, path);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _ada.GetAsync(path);
        return answer.StatusCode;
    }
}
