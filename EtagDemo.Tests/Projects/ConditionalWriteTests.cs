using System.Net;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class ConditionalWriteTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http);
    private Dictionary<string, string> _paths = [];

    public static TheoryData<string, string, string?> Writes => new()
    {
        { "PATCH", "project", """{"name":"N"}""" },
        { "DELETE", "project", null },
        { "PATCH", "collaborators", """[{"email":"new@x.y","role":"viewer"}]""" },
        { "DELETE", "collaborators", """["new@x.y"]""" },
        { "PATCH", "area", """{"name":"N"}""" },
        { "DELETE", "area", null },
        { "PATCH", "zone", """{"name":"N"}""" },
        { "DELETE", "zone", null },
    };

    public async Task InitializeAsync()
    {
        var project = await _ada.CreateAsync("/projects", "P");
        var area = await _ada.CreateAsync($"{project}/areas", "A");
        var zone = await _ada.CreateAsync($"{area}/zones", "Z");
        _paths = new() { ["project"] = project, ["collaborators"] = $"{project}/collaborators", ["area"] = area, ["zone"] = zone };
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task If_match_with_another_etag_is_412_and_changes_nothing(string method, string target, string? body)
    {
        var etag = await _ada.EtagAsync(_paths[target]);

        using var refused = await _ada.SendAsync(new HttpMethod(method), _paths[target], body, ("If-Match", "\"another\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal(etag, await _ada.EtagAsync(_paths[target]));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task If_match_with_the_etag_of_a_read_lets_the_write_through(string method, string target, string? body)
    {
        var etag = await _ada.EtagAsync(_paths[target]);

        using var done = await _ada.SendAsync(new HttpMethod(method), _paths[target], body, ("If-Match", etag));

        Assert.Equal(method == "DELETE" && target != "collaborators" ? HttpStatusCode.NoContent : HttpStatusCode.SeeOther, done.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task If_none_match_star_is_412_where_something_is(string method, string target, string? body)
    {
        using var refused = await _ada.SendAsync(new HttpMethod(method), _paths[target], body, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Theory]
    [InlineData("project")]
    [InlineData("area")]
    [InlineData("zone")]
    public async Task Of_writers_who_start_from_one_representation_only_one_succeeds(string target)
    {
        var etag = await _ada.EtagAsync(_paths[target]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            _ada.SendAsync(HttpMethod.Patch, _paths[target], $$"""{"name":"writer {{i}}"}""", ("If-Match", etag))));

        Assert.Equal(HttpStatusCode.SeeOther, Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.PreconditionFailed).StatusCode);
        var winner = Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal($"writer {winner}", (string?)(await _ada.ReadAsync(_paths[target]))["name"]);
    }

    [Fact]
    public async Task A_deletion_that_broke_off_is_repeated_with_the_same_if_match()
    {
        var etag = await _ada.EtagAsync(_paths["area"]);
        using var begun = await _ada.SendAsync(HttpMethod.Delete, _paths["area"], null, ("If-Match", etag));

        using var again = await _ada.SendAsync(HttpMethod.Delete, _paths["area"], null, ("If-Match", etag));

        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
