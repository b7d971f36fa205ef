using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class ConditionalReadTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http);
    private Dictionary<string, string> _paths = [];

    public static TheoryData<string> Reads => ["list", "project", "role", "collaborators", "areas", "area", "zones", "zone", "project zones"];

    /// <summary>Each write, and every representation that it changes.</summary>
    public static TheoryData<string, string, string, string[]> Writes => new()
    {
        { "POST", "list", """{"name":"N"}""", ["list"] },
        { "PATCH", "project", """{"name":"N"}""", ["list", "project"] },
        { "DELETE", "project", "", ["list", "project", "role", "collaborators", "areas", "area", "zones", "zone", "project zones"] },
        { "PATCH", "collaborators", """[{"email":"new@x.y","role":"viewer"}]""", ["project", "collaborators"] },
        { "POST", "areas", """{"name":"N"}""", ["project", "areas"] },
        { "PATCH", "area", """{"name":"N"}""", ["project", "areas", "area"] },
        { "DELETE", "area", "", ["project", "areas", "area", "zones", "zone", "project zones"] },
        { "POST", "zones", """{"name":"N"}""", ["area", "zones", "project zones"] },
        { "PATCH", "zone", """{"scenario":"corridor"}""", ["area", "zones", "zone", "project zones"] },
        { "DELETE", "zone", "", ["area", "zones", "zone", "project zones"] },
    };

    public async Task InitializeAsync()
    {
        var project = await _ada.CreateAsync("/projects", "P");
        var area = await _ada.CreateAsync($"{project}/areas", "A");
        var zone = await _ada.CreateAsync($"{area}/zones", "Z");
        _paths = new()
        {
            ["list"] = "/projects",
            ["project"] = project,
            ["role"] = $"{project}/collaborators/{_ada.Email}",
            ["collaborators"] = $"{project}/collaborators",
            ["areas"] = $"{project}/areas",
            ["area"] = area,
            ["zones"] = $"{area}/zones",
            ["zone"] = zone,
            ["project zones"] = $"{project}/zones",
        };
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_has_a_strong_etag_and_says_what_it_varies_by(string read)
    {
        using var answer = await _ada.GetAsync(_paths[read]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        Assert.Contains(read == "list" ? "x-user" : "x-role", answer.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Head_answers_as_get_does_without_the_body(string read)
    {
        var etag = await _ada.EtagAsync(_paths[read]);

        using var answer = await _ada.SendAsync(HttpMethod.Head, _paths[read]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(etag, answer.Headers.ETag?.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Reading_again_is_a_304_without_any_sql(string read)
    {
        using var sql = new SqlCounter(service.Database);
        var etag = await _ada.EtagAsync(_paths[read]);
        var queries = sql.Commands;

        using var again = await _ada.GetAsync(_paths[read], ("If-None-Match", etag));

        Assert.NotEqual(0, queries);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(etag, again.Headers.ETag?.ToString());
        Assert.Equal(queries, sql.Commands);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_is_seen_by_the_next_read_of_all_that_it_changes(string method, string target, string body, string[] changed)
    {
        var before = new Dictionary<string, string>();
        foreach (var read in changed)
        {
            before[read] = await _ada.EtagAsync(_paths[read]);
        }

        using var written = await _ada.SendAsync(new HttpMethod(method), _paths[target], body.Length == 0 ? null : body);

        Assert.True((int)written.StatusCode is 201 or 204 or 303);
        foreach (var (read, etag) in before)
        {
            using var after = await _ada.GetAsync(_paths[read], ("If-None-Match", etag));
            Assert.True(after.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{read} still answers {after.StatusCode}");
            Assert.NotEqual(etag, after.Headers.ETag?.ToString());
        }
    }

    [Theory]
    [InlineData("PATCH", """{"name":"N"}""")]
    [InlineData("DELETE", null)]
    public async Task Renaming_or_deleting_a_project_is_seen_in_every_collaborators_list(string method, string? body)
    {
        var bob = new ProjectsCaller(service.Http, "viewer");
        using var added = await _ada.SendAsync(HttpMethod.Patch, _paths["collaborators"], $$"""[{"email":"{{bob.Email}}","role":"viewer"}]""");
        var etag = await bob.EtagAsync("/projects");

        using var written = await _ada.SendAsync(new HttpMethod(method), _paths["project"], body);

        using var after = await bob.GetAsync("/projects", ("If-None-Match", etag));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_write_elsewhere_leaves_validators_alone()
    {
        var etag = await _ada.EtagAsync(_paths["zones"]);
        using var written = await _ada.SendAsync(HttpMethod.Post, _paths["areas"], """{"name":"elsewhere"}""");
        using var sql = new SqlCounter(service.Database);

        using var again = await _ada.GetAsync(_paths["zones"], ("If-None-Match", etag));

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, sql.Commands));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
