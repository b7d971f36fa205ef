using EtagDemo.Projects.Database;
using EtagDemo.Tests.Projects;

namespace EtagDemo.Tests.Hostile;

[Collection(SharedProjectsService.Name)]
public sealed class ProjectsBodyTests(ProjectsServiceFixture service) : ServiceBodyContract<ProjectsDbContext>(service)
{
    private const string Project = "/projects/{projectId:hexid}";
    private const string Area = $"{Project}/areas/{{areaId:hexid}}";
    private readonly ProjectsServiceFixture _service = service;

    protected override async Task<IReadOnlyList<GoodRequest>> GoodRequestsAsync()
    {
        var caller = new ProjectsCaller(_service.Http);
        var project = await caller.CreateAsync("/projects", "Head office");
        var area = await caller.CreateAsync($"{project}/areas", "Attic");
        var zone = await caller.CreateAsync($"{area}/zones", "Lobby");
        return
        [
            new("POST /projects", "/projects", """{"name":"Annex"}"""),
            new($"PATCH {Project}", project, """{"name":"Annex"}"""),
            new($"PATCH {Project}/collaborators", $"{project}/collaborators", """[{"email":"a@example.org","role":"viewer"},{"email":"b@example.org","role":"editor"}]"""),
            new($"DELETE {Project}/collaborators", $"{project}/collaborators", """["a@example.org","b@example.org"]"""),
            new($"POST {Project}/areas", $"{project}/areas", """{"name":"Cellar"}"""),
            new($"PATCH {Area}", area, """{"name":"Loft"}"""),
            new($"POST {Area}/zones", $"{area}/zones", """{"name":"Hall","scenario":"occupancy"}"""),
            new($"PATCH {Area}/zones/{{zoneId:hexid}}", zone, """{"name":"Foyer","scenario":"vacancy"}"""),
        ];
    }
}
