using System.Net;

namespace EtagDemo.Tests.Distributed;

/// <summary>A project of the test's own, so that tests share nothing: its owner, one area, one zone, and nodes as they are added.</summary>
public sealed record Site(ApiClient Owner, string OwnerEmail, string Project, string Area, string Zone)
{
    public string ProjectPath => $"/projects/{Project}";

    public string AreaPath => $"{ProjectPath}/areas/{Area}";

    public string ZonePath => $"{AreaPath}/zones/{Zone}";

    public string NodePath(string node) => $"{ZonePath}/nodes/{node}";

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static string NewEmail() => $"user-{NewId()}@example.org";

    public static async Task<Site> CreateAsync(RunningSystem system, string scenario = "switch")
    {
        var email = NewEmail();
        var owner = system.As(email);
        var project = await Created(owner.PostAsync("/projects", new { name = "Head office" }), "project_id");
        var area = await Created(owner.PostAsync($"/projects/{project}/areas", new { name = "Ground floor" }), "area_id");
        var zone = await Created(owner.PostAsync($"/projects/{project}/areas/{area}/zones", new { name = "Lobby", scenario }), "zone_id");
        return new Site(owner, email, project, area, zone);
    }

    /// <summary>Adds a node and returns its id.</summary>
    public async Task<string> AddNodeAsync(object? configuration = null, string name = "Downlight")
    {
        var node = NewId();
        var answer = await Owner.PutAsync(NodePath(node), new { name, configuration = configuration ?? new { } });
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return node;
    }

    /// <summary>Lets another person in and returns their client.</summary>
    public async Task<ApiClient> InviteAsync(RunningSystem system, string role)
    {
        var email = NewEmail();
        var answer = await Owner.PatchAsync($"{ProjectPath}/collaborators", new[] { new { email, role } });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return system.As(email);
    }

    private static async Task<string> Created(Task<Answer> creation, string idMember)
    {
        var answer = await creation;
        Assert.True(answer.Status == HttpStatusCode.Created, $"{(int)answer.Status}: {answer.Body}");
        return answer.Text(idMember);
    }
}
