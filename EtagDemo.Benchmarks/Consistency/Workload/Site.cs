using System.Text.RegularExpressions;
using EtagDemo.Benchmarks.Faults;

namespace EtagDemo.Benchmarks.Consistency.Workload;

/// <summary>A project of the run's own, with a register at each service and one that decides what a person may do.</summary>
internal sealed partial record Site(string Owner, string Member, string Project, string Area, string Zone, string Node, string Scenario)
{
    private static readonly TimeSpan CreationLimit = TimeSpan.FromSeconds(90);

    public string ProjectPath => $"/projects/{Project}";

    public string AreaPath => $"{ProjectPath}/areas/{Area}";

    public string ZonePath => $"{AreaPath}/zones/{Zone}";

    public string NodePath => $"{ZonePath}/nodes/{Node}";

    public string ScenarioPath => $"/scenarios/{Scenario}";

    public string PeoplePath => $"{ProjectPath}/collaborators";

    public IEnumerable<Register> Registers =>
    [
        new($"zone {Zone}", "z-0-0.")
        {
            WritePath = ZonePath, TagPath = ZonePath, Body = value => $$"""{"name":"{{value}}"}""", ValueOf = (client, number) => $"z-{client}-{number}.", Value = ZoneName(),
            ReadPaths = [ZonePath, AreaPath, $"{AreaPath}/zones", $"{ProjectPath}/overview"], Owner = Owner, Readers = [Owner, Member],
        },
        new($"node {Node}", "n-0-0.")
        {
            WritePath = NodePath, TagPath = NodePath, Body = value => $$"""{"name":"{{value}}"}""", ValueOf = (client, number) => $"n-{client}-{number}.", Value = NodeName(),
            ReadPaths = [NodePath, $"{ZonePath}/nodes", ZonePath], Owner = Owner, Readers = [Owner, Member],
        },
        new($"scenario {Scenario}", "0")
        {
            Method = HttpMethod.Put, WritePath = ScenarioPath, TagPath = ScenarioPath, Body = value => $$$"""{"parameters":{"level":{{{value}}}}}""",
            ValueOf = (client, number) => $"{(client * 1_000_000) + number}", Value = Level(),
            ReadPaths = [ScenarioPath, $"{NodePath}/misconfiguration", $"{ProjectPath}/audit"], Owner = Owner, Readers = [Owner, Member],
        },
        new($"role of {Member}", "r-0-0")
        {
            WritePath = PeoplePath, TagPath = PeoplePath, Body = value => $$"""[{"email":"{{Member}}","role":"{{value}}"}]""", ValueOf = (client, number) => $"r-{client}-{number}", Value = Role(),
            ReadPaths = [PeoplePath, ProjectPath], Owner = Owner, Readers = [Owner, Member],
        },
    ];

    /// <summary>Tries again for a while: processes that have just started may be slower than a caller waits.</summary>
    public static async Task<Site> CreateAsync(SiteApi api, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(CreationLimit, time);
        while (true)
        {
            try
            {
                return await CreateAsync(api, limit.Token);
            }
            catch (Exception lost) when (LostExchange.Is(lost) && !limit.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, limit.Token);
            }
        }
    }

    private static async Task<Site> CreateAsync(SiteApi api, CancellationToken cancellation)
    {
        var (owner, member) = ($"owner-{Guid.NewGuid():N}@example.org", $"member-{Guid.NewGuid():N}@example.org");
        var project = await api.AddAsync(owner, "/projects", """{"name":"Consistency"}""", "project_id", cancellation);
        var area = await api.AddAsync(owner, $"/projects/{project}/areas", """{"name":"Ground floor"}""", "area_id", cancellation);
        var scenario = $"consistency-{Guid.NewGuid():N}";
        var node = $"{Guid.NewGuid():N}";
        await api.SendAsync(HttpMethod.Put, owner, $"/scenarios/{scenario}", """{"parameters":{"level":0}}""", cancellation);
        var zone = await api.AddAsync(owner, $"/projects/{project}/areas/{area}/zones", $$"""{"name":"z-0-0.","scenario":"{{scenario}}"}""", "zone_id", cancellation);
        var site = new Site(owner, member, project, area, zone, node, scenario);
        await api.SendAsync(HttpMethod.Put, owner, site.NodePath, """{"name":"n-0-0.","configuration":{}}""", cancellation);
        await api.SendAsync(HttpMethod.Patch, owner, site.PeoplePath, $$"""[{"email":"{{member}}","role":"r-0-0"}]""", cancellation);
        return site;
    }

    [GeneratedRegex(@"(z-\d+-\d+\.)")]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"(n-\d+-\d+\.)")]
    private static partial Regex NodeName();

    [GeneratedRegex("""
        "(?:level|expected)":\s*(\d+)
        """)]
    private static partial Regex Level();

    [GeneratedRegex(@"(r-\d+-\d+)")]
    private static partial Regex Role();
}
