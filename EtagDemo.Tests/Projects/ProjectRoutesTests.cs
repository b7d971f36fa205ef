using System.Net;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class ProjectRoutesTests(ProjectsServiceFixture service)
{
    private readonly ProjectsCaller _ada = new(service.Http);

    [Fact]
    public async Task A_new_project_is_answered_with_its_location_and_belongs_to_its_creator()
    {
        using var created = await _ada.SendAsync(HttpMethod.Post, "/projects", """{"name":" Tower "}""");
        var project = await ProjectsCaller.JsonAsync(created);
        var path = $"/projects/{project["project_id"]}";

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(path, created.Headers.Location?.OriginalString);
        Assert.Equal("Tower", (string?)project["name"]);
        var collaborators = $$"""[{"email":"{{_ada.Email}}","role":"owner"}]""";
        Assert.Equal($$"""{"project_id":"{{project["project_id"]}}","name":"Tower","collaborators":{{collaborators}},"areas":[]}""", (await _ada.ReadAsync(path)).ToJsonString());
        Assert.Equal(collaborators, (await _ada.ReadAsync($"{path}/collaborators")).ToJsonString());
    }

    [Fact]
    public async Task The_list_holds_the_callers_projects_by_name_in_code_point_order()
    {
        foreach (var name in new[] { "b", "a", "B", "ä", "a b" })
        {
            await _ada.CreateAsync("/projects", name);
        }

        await new ProjectsCaller(service.Http).CreateAsync("/projects", "somebody else's");

        var list = await _ada.ReadAsync("/projects");

        Assert.Equal(["B", "a", "a b", "b", "ä"], list.AsArray().Select(project => (string)project!["name"]!));
    }

    [Fact]
    public async Task Projects_with_one_name_are_ordered_by_id()
    {
        string[] paths = [await _ada.CreateAsync("/projects", "same"), await _ada.CreateAsync("/projects", "same"), await _ada.CreateAsync("/projects", "same")];

        var list = await _ada.ReadAsync("/projects");

        Assert.Equal(paths.Order(StringComparer.Ordinal), list.AsArray().Select(project => $"/projects/{project!["project_id"]}"));
    }

    [Fact]
    public async Task The_list_knows_its_caller_in_any_case()
    {
        await _ada.CreateAsync("/projects", "P");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/projects") { Headers = { { "x-user", _ada.Email.ToUpperInvariant() } } };

        using var answer = await service.Http.SendAsync(request);

        Assert.Single((await ProjectsCaller.JsonAsync(answer)).AsArray());
    }

    [Fact]
    public async Task Renaming_answers_303_to_the_project_and_shows_everywhere()
    {
        var path = await _ada.CreateAsync("/projects", "Old");

        using var renamed = await _ada.SendAsync(HttpMethod.Patch, path, """{"name":"New"}""");

        Assert.Equal(HttpStatusCode.SeeOther, renamed.StatusCode);
        Assert.Equal(path, renamed.Headers.Location?.OriginalString);
        Assert.Equal("New", (string?)(await _ada.ReadAsync(path))["name"]);
        Assert.Equal("New", (string?)(await _ada.ReadAsync("/projects"))[0]!["name"]);
    }

    [Theory]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4")]
    [InlineData("/projects/01A1FF4043707377ADF9629B02A43FE4")]
    [InlineData("/projects/01a1ff40-4370-7377-adf9-629b02a43fe4")]
    [InlineData("/projects/x")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/collaborators")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/collaborators/a@b.c")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/areas")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/zones")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/areas/01a1ff4043707377adf9629b02a43fe4")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/areas/01a1ff4043707377adf9629b02a43fe4/zones")]
    [InlineData("/projects/01a1ff4043707377adf9629b02a43fe4/areas/01a1ff4043707377adf9629b02a43fe4/zones/x")]
    [InlineData("/nonsense")]
    public async Task What_is_unknown_or_malformed_is_a_404_with_a_detail(string path)
    {
        using var answer = await _ada.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((string)(await ProjectsCaller.JsonAsync(answer))["detail"]!);
    }
}
