using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Projects;

/// <summary>The triggers of this service's tables announce the tags that its reads have.</summary>
[Collection(SharedProjectsService.Name)]
public sealed class OutsideChangeTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http);
    private string _project = "";
    private string _area = "";
    private string _zone = "";

    public static TheoryData<string, string[]> Changes => new()
    {
        { "UPDATE projects SET name = 'N'", ["list", "project"] },
        { "UPDATE collaborators SET role = 'viewer'", ["role", "collaborators", "project"] },
        { "DELETE FROM collaborators", ["list", "role", "collaborators", "project"] },
        { "UPDATE areas SET name = 'N'", ["project", "areas", "area"] },
        { "DELETE FROM areas", ["project", "areas", "area", "zones", "zone", "project zones"] },
        { "UPDATE zones SET scenario = 'corridor'", ["area", "zones", "zone", "project zones"] },
        { "DELETE FROM zones", ["area", "zones", "zone", "project zones"] },
        { "DELETE FROM projects", ["list", "project", "role", "collaborators", "areas", "area", "zones", "zone", "project zones"] },
    };

    public async Task InitializeAsync()
    {
        _project = await _ada.CreateAsync("/projects", "P");
        _area = await _ada.CreateAsync($"{_project}/areas", "A");
        _zone = await _ada.CreateAsync($"{_area}/zones", "Z");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public Task A_change_with_SQL_is_answered_anew(string sql, string[] reads) => AroundTheService.ChangeAsync(
        service.Owner, service.ExecuteAsync, $"{sql} WHERE project_id = '{_project.Split('/').Last()}'", [.. reads.Select(Path)], ("x-user", _ada.Email));

    public Task DisposeAsync() => Task.CompletedTask;

    private string Path(string read) => read switch
    {
        "list" => "/projects",
        "project" => _project,
        "role" => $"{_project}/collaborators/{_ada.Email}",
        "collaborators" => $"{_project}/collaborators",
        "areas" => $"{_project}/areas",
        "area" => _area,
        "zones" => $"{_area}/zones",
        "zone" => _zone,
        "project zones" => $"{_project}/zones",
        _ => throw new ArgumentOutOfRangeException(nameof(read)),
    };
}
