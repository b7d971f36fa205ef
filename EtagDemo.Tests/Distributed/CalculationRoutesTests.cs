using System.Net;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Distributed;

/// <summary>Misconfiguration and audits: calculated by reconf and commissioning, composed and kept by the gateway.</summary>
[Collection(OneSystem.Name)]
public sealed class CalculationRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task A_node_is_compared_with_the_scenario_of_its_zone()
    {
        var site = await Site.CreateAsync(system);
        var scenario = await NewScenarioAsync(site, new { level = 80, dimmable = true });
        await site.Owner.PatchAsync(site.ZonePath, new { scenario });
        var node = await site.AddNodeAsync(new { level = 50, dimmable = true });
        var path = $"{site.NodePath(node)}/misconfiguration";

        var wrong = await site.Owner.GetAsync(path);
        HttpAssert.Json("""[{"name":"level","current":50,"expected":80}]""", wrong);
        await HttpAssert.Validatable(site.Owner, path);

        await site.Owner.PatchAsync(site.NodePath(node), new { configuration = new { level = 80, dimmable = true } });
        var right = await site.Owner.GetAsync(path, ("If-None-Match", wrong.ETag));
        Assert.Equal(HttpStatusCode.OK, right.Status);
        HttpAssert.Json("[]", right);

        await site.Owner.PutAsync($"/scenarios/{scenario}", new { parameters = new { level = 10 } });
        HttpAssert.Json("""[{"name":"level","current":80,"expected":10}]""", await site.Owner.GetAsync(path, ("If-None-Match", right.ETag)));
    }

    [Fact]
    public async Task The_audit_covers_every_node_of_the_project()
    {
        var site = await Site.CreateAsync(system);
        var scenario = await NewScenarioAsync(site, new { level = 80 });
        await site.Owner.PatchAsync(site.ZonePath, new { scenario });
        await site.AddNodeAsync(new { level = 80 });
        var wrong = await site.AddNodeAsync(new { level = 1 });
        var path = $"{site.ProjectPath}/audit";

        var audit = await site.Owner.GetAsync(path);

        HttpAssert.Json(
            $$"""{"project_id":"{{site.Project}}","nodes":2,"misconfigured":1,"findings":[{"zone_id":"{{site.Zone}}","node_uuid":"{{wrong}}","name":"level","current":1,"expected":80}]}""",
            audit);
        await HttpAssert.Validatable(site.Owner, path);
        await site.Owner.PatchAsync(site.NodePath(wrong), new { configuration = new { level = 80 } });
        Assert.Equal(0, (int?)(await site.Owner.GetAsync(path, ("If-None-Match", audit.ETag))).Json["misconfigured"]);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task A_site_scan_is_compared_with_what_was_commissioned(string method)
    {
        var site = await Site.CreateAsync(system);
        var missing = await site.AddNodeAsync(new { level = 1 });
        var drifted = await site.AddNodeAsync(new { level = 1 });
        var unknown = Site.NewId();
        var scan = new { nodes = new[] { new { node_uuid = drifted, configuration = new { level = 2 } }, new { node_uuid = unknown, configuration = new { level = 3 } } } };
        var path = $"{site.ProjectPath}/audit";

        var result = await site.Owner.SendAsync(new HttpMethod(method), path, scan);

        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal(missing, (string?)Assert.Single(result.Json["missing"]!.AsArray())!["node_uuid"]);
        Assert.Equal(unknown, (string?)Assert.Single(result.Json["unknown"]!.AsArray())!["node_uuid"]);
        Assert.Equal(drifted, (string?)Assert.Single(result.Json["drifted"]!.AsArray())!["node_uuid"]);
        var again = await site.Owner.SendAsync(new HttpMethod(method), path, scan);
        Assert.Equal(result.ETag, again.ETag);
        Assert.True(JsonNode.DeepEquals(result.Json, again.Json));
    }

    [Theory]
    [InlineData("""{"nodes":[{"node_uuid":"nonsense","configuration":{}}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"nodes":""", HttpStatusCode.BadRequest)]
    public async Task A_bad_scan_is_refused(string body, HttpStatusCode status)
    {
        var site = await Site.CreateAsync(system);
        HttpAssert.Problem(status, await site.Owner.SendTextAsync(HttpMethod.Post, $"{site.ProjectPath}/audit", body, "application/json"));
    }

    private static async Task<string> NewScenarioAsync(Site site, object parameters)
    {
        var name = $"scenario-{Site.NewId()}";
        Assert.Equal(HttpStatusCode.Created, (await site.Owner.PutAsync($"/scenarios/{name}", new { parameters })).Status);
        return name;
    }
}
