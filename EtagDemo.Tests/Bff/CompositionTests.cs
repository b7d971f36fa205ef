using System.Net;
using System.Text.Json;
using static EtagDemo.Tests.Bff.GatewayUnderTest;

namespace EtagDemo.Tests.Bff;

public sealed class CompositionTests
{
    private const string Zone = $$"""{"zone_id":"{{Z}}","name":"Hall","scenario":"switch"}""";
    private const string Nodes = $$"""[{"node_uuid":"{{N}}","name":"Lamp"}]""";
    private const string Zones = $$"""[{"zone_id":"{{Z}}","area_id":"{{A}}","name":"Hall","scenario":"switch"}]""";
    private const string ProjectNodes = $$$"""[{"zone_id":"{{{Z}}}","node_uuid":"{{{N}}}","name":"Lamp","configuration":{"level":80}}]""";
    private const string Report = $$"""{"project_id":"{{P}}","nodes":1,"misconfigured":1,"findings":[{"zone_id":"{{Z}}","node_uuid":"{{N}}","name":"level","current":80,"expected":100}]}""";
    private const string Project = $$"""{"project_id":"{{P}}","name":"House","collaborators":[],"areas":[{"area_id":"{{A}}","name":"Ground floor"}]}""";
    private const string Plans = $$"""[{"reconfiguration_id":"{{N}}","zone_id":null,"state":"planned","changes":[]},{"reconfiguration_id":"{{A}}","zone_id":null,"state":"applied","changes":[]}]""";
    private static readonly string ZoneNodes = $"/nodes?project_id={P}&zone_id={Z}";
    private static readonly string Node = $"/nodes/{N}?project_id={P}&zone_id={Z}";
    private static readonly string Misconfiguration = $"{ZonePath}/nodes/{N}/misconfiguration";

    /// <summary>Every composed resource with each of its parts, and another version of that part.</summary>
    public static TheoryData<string, string, string, string, string> Parts => new()
    {
        { ZonePath, "projects", "GET", ZonePath, Zone.Replace("Hall", "Lobby", StringComparison.Ordinal) },
        { ZonePath, "commissioning", "GET", ZoneNodes, "[]" },
        { Misconfiguration, "projects", "GET", ZonePath, Zone.Replace("Hall", "Lobby", StringComparison.Ordinal) },
        { Misconfiguration, "commissioning", "GET", Node, $$$"""{"node_uuid":"{{{N}}}","name":"Lamp","configuration":{"level":90}}""" },
        { Misconfiguration, "reconf", "QUERY", "/misconfiguration", "[]" },
        { $"/projects/{P}/audit", "projects", "GET", $"/projects/{P}/zones", "[]" },
        { $"/projects/{P}/audit", "commissioning", "GET", $"/nodes?project_id={P}", "[]" },
        { $"/projects/{P}/audit", "reconf", "QUERY", "/audit", $$"""{"project_id":"{{P}}","nodes":0,"misconfigured":0,"findings":[]}""" },
        { $"/projects/{P}/overview", "projects", "GET", $"/projects/{P}", Project.Replace("House", "Villa", StringComparison.Ordinal) },
        { $"/projects/{P}/overview", "projects", "GET", $"/projects/{P}/zones", "[]" },
        { $"/projects/{P}/overview", "commissioning", "GET", $"/nodes?project_id={P}", "[]" },
        { $"/projects/{P}/overview", "reconf", "GET", $"/reconfigurations?project_id={P}", "[]" },
        { $"/projects/{P}/overview", "reconf", "QUERY", "/audit", $$"""{"project_id":"{{P}}","nodes":0,"misconfigured":0,"findings":[]}""" },
    };

    public static TheoryData<string> Composed => [ZonePath, Misconfiguration, $"/projects/{P}/audit", $"/projects/{P}/overview"];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Tag_of_a_composite_changes_exactly_when_a_part_does(string path, string service, string method, string target, string changed)
    {
        await using var gateway = await StartWithPartsAsync();
        var first = await TagAsync(gateway, path);
        Assert.Equal(first, await TagAsync(gateway, path));
        ServiceOf(gateway, service).Holds(target, changed, method: method);
        using var answer = await gateway.GetAsync(path, first);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(first, answer.Headers.ETag?.ToString());
    }

    [Theory]
    [MemberData(nameof(Composed))]
    public async Task Composite_answers_304_to_its_tag_and_to_lists_and_weak_forms_of_it(string path)
    {
        await using var gateway = await StartWithPartsAsync();
        var tag = await TagAsync(gateway, path);
        foreach (var condition in new[] { tag, $"\"other\", {tag}", $"W/{tag}", "*" })
        {
            using var answer = await gateway.GetAsync(path, condition);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Equal(tag, answer.Headers.ETag?.ToString());
            Assert.Equal(["accept-encoding", "x-user"], answer.Headers.Vary.Order());
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Composed))]
    public async Task Composite_answers_the_fields_of_every_resource(string path)
    {
        await using var gateway = await StartWithPartsAsync();
        using var get = await gateway.GetAsync(path);
        using var head = await gateway.SendAsync("HEAD", path);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (get.StatusCode, head.StatusCode));
        Assert.True(get.Headers.CacheControl?.NoCache);
        Assert.Equal(["accept-encoding", "x-user"], get.Headers.Vary.Order());
        Assert.True(get.Headers.Contains("Cache-Status"));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal("application/json", get.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Composed))]
    public async Task Every_replica_of_a_service_and_of_the_gateway_gives_the_same_tag(string path)
    {
        await using var one = await StartWithPartsAsync();
        await using var other = await StartWithPartsAsync();
        Assert.Equal(await TagAsync(one, path), await TagAsync(other, path));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Part_that_fails_is_the_answer(string path, string service, string method, string target, string changed)
    {
        Assert.NotNull(changed);
        await using var gateway = await StartWithPartsAsync();
        ServiceOf(gateway, service).On(method, target, _ => ScriptedAnswer.Problem(404, "Gone."));
        using var answer = await gateway.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Zone_is_answered_with_its_nodes()
    {
        await using var gateway = await StartWithPartsAsync();
        using var answer = await gateway.GetAsync(ZonePath);
        Assert.Equal($$"""{"zone_id":"{{Z}}","name":"Hall","scenario":"switch","nodes":{{Nodes}}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Audit_asks_reconf_about_the_zones_and_nodes_as_they_are()
    {
        await using var gateway = await StartWithPartsAsync();
        using var answer = await gateway.GetAsync($"/projects/{P}/audit");
        Assert.Equal(Report, await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            $$$"""{"project_id":"{{{P}}}","zones":[{"zone_id":"{{{Z}}}","scenario":"switch"}],"nodes":[{"zone_id":"{{{Z}}}","node_uuid":"{{{N}}}","configuration":{"level":80}}]}""",
            gateway.Reconf.Seen.Single().Body);
    }

    [Fact]
    public async Task Misconfiguration_asks_reconf_about_the_node_and_its_zone_as_they_are()
    {
        await using var gateway = await StartWithPartsAsync();
        using var answer = await gateway.GetAsync(Misconfiguration);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($$$$"""{"zone":{"zone_id":"{{{{Z}}}}","scenario":"switch"},"node":{"node_uuid":"{{{{N}}}}","configuration":{"level":80}}}""", gateway.Reconf.Seen.Single().Body);
    }

    [Theory]
    [InlineData(null, "switch", 80)]
    [InlineData("""{"zone":{"scenario":"corridor"}}""", "corridor", 80)]
    [InlineData("""{"node":{"configuration":{"level":1}}}""", "switch", 1)]
    public async Task Query_for_a_misconfiguration_supposes_what_its_body_says(string? body, string scenario, int level)
    {
        await using var gateway = await StartWithPartsAsync();
        using var answer = await gateway.SendAsync("QUERY", Misconfiguration, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var asked = JsonDocument.Parse(gateway.Reconf.Seen.Single().Body);
        Assert.Equal(scenario, asked.RootElement.GetProperty("zone").GetProperty("scenario").GetString());
        Assert.Equal(level, asked.RootElement.GetProperty("node").GetProperty("configuration").GetProperty("level").GetInt32());
    }

    [Theory]
    [InlineData("QUERY", HttpStatusCode.NotModified)]
    [InlineData("POST", HttpStatusCode.OK)]
    public async Task Site_scan_is_kept_by_its_digest_and_only_a_query_gets_304(string method, HttpStatusCode second)
    {
        const string Scan = """{"nodes":[]}""";
        const string Differences = """{"missing":[],"unknown":[],"drifted":[]}""";
        await using var gateway = await StartAsync();
        gateway.Commissioning.Holds($"/audit?project_id={P}", Differences, "x-role, Content-Digest", "QUERY");
        using var full = await gateway.SendAsync(method, $"/projects/{P}/audit", Scan);
        using var again = await gateway.SendAsync(method, $"/projects/{P}/audit", Scan, ("If-None-Match", full.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.OK, second), (full.StatusCode, again.StatusCode));
        Assert.Equal(Differences, await full.Content.ReadAsStringAsync());
        Assert.Equal(second is HttpStatusCode.OK ? Differences : "", await again.Content.ReadAsStringAsync());
        Assert.Equal(["accept-encoding", "x-user"], again.Headers.Vary.Order());
        Assert.All(gateway.Commissioning.Seen, request => Assert.NotNull(request.Field("Content-Digest")));
        Assert.NotNull(gateway.Commissioning.Seen.Last().Field("If-None-Match"));
    }

    [Fact]
    public async Task Overview_is_the_project_on_one_page()
    {
        await using var gateway = await StartWithPartsAsync();
        using var answer = await gateway.GetAsync($"/projects/{P}/overview");
        using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var zone = page.RootElement.GetProperty("areas")[0].GetProperty("zones")[0];
        Assert.Equal((1, 1), (zone.GetProperty("nodes").GetInt32(), zone.GetProperty("misconfigured").GetInt32()));
        Assert.Equal(1, page.RootElement.GetProperty("misconfigured").GetInt32());
        Assert.Equal(100, page.RootElement.GetProperty("findings")[0].GetProperty("expected").GetInt32());
        Assert.Equal(N, Assert.Single(page.RootElement.GetProperty("reconfigurations").EnumerateArray()).GetProperty("reconfiguration_id").GetString());
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("POST")]
    public async Task Write_of_a_zone_answers_its_own_members_under_the_tag_of_the_composite(string method)
    {
        await using var gateway = await StartWithPartsAsync();
        var path = method is "PATCH" ? ZonePath : ZonePath[..ZonePath.LastIndexOf('/')];
        gateway.Projects.On(method, path, 303, location: ZonePath);
        using var answer = await gateway.SendAsync(method, path, """{"name":"Hall"}""");
        Assert.Equal(method is "POST" ? HttpStatusCode.Created : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Zone, await answer.Content.ReadAsStringAsync());
        Assert.Equal(method is "POST" ? ZonePath : null, answer.Headers.Location?.OriginalString);
        Assert.Equal(await TagAsync(gateway, ZonePath), answer.Headers.ETag?.ToString());
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task If_match_with_a_composites_tag_reaches_the_owner_as_the_owners_tag(string method)
    {
        await using var gateway = await StartWithPartsAsync();
        gateway.Projects.On(method, ZonePath, _ => ScriptedAnswer.Problem(412, "It has changed."));
        var tag = await TagAsync(gateway, ZonePath);
        using var answer = await gateway.SendAsync(method, ZonePath, method is "PATCH" ? "{}" : null, ("If-Match", $"{tag}, \"foreign\", W/\"weak\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal($"{ScriptedAnswer.TagOf(Zone)}, \"foreign\", W/\"weak\"", gateway.Projects.Seen.Last().Field("If-Match"));
    }

    private static async Task<GatewayUnderTest> StartWithPartsAsync()
    {
        var gateway = await StartAsync();
        gateway.Projects.Holds(ZonePath, Zone).Holds($"/projects/{P}/zones", Zones).Holds($"/projects/{P}", Project);
        gateway.Commissioning.Holds(ZoneNodes, Nodes).Holds($"/nodes?project_id={P}", ProjectNodes)
            .Holds(Node, $$$"""{"node_uuid":"{{{N}}}","name":"Lamp","configuration":{"level":80}}""");
        gateway.Reconf.Holds("/audit", Report, "Content-Digest", "QUERY").Holds($"/reconfigurations?project_id={P}", Plans)
            .Holds("/misconfiguration", """[{"name":"level","current":80,"expected":100}]""", "Content-Digest", "QUERY");
        return gateway;
    }

    private static ScriptedService ServiceOf(GatewayUnderTest gateway, string name) =>
        name switch { "projects" => gateway.Projects, "commissioning" => gateway.Commissioning, _ => gateway.Reconf };

    private static async Task<string> TagAsync(GatewayUnderTest gateway, string path)
    {
        using var answer = await gateway.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.ToString();
    }
}
