using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class ReconfigurationRoutesTests(RunningSystem system)
{
    private static readonly TimeSpan ApplyLimit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_plan_mends_the_findings_once_it_is_applied()
    {
        var (site, node) = await MisconfiguredAsync();
        var list = $"{site.ProjectPath}/reconfigurations";

        var plan = await site.Owner.PostAsync(list, new { zone_id = site.Zone });
        Assert.Equal(HttpStatusCode.Created, plan.Status);
        Assert.Equal("planned", plan.Text("state"));
        var change = Assert.Single(plan.Json["changes"]!.AsArray())!;
        Assert.Equal(node, (string?)change["node_uuid"]);
        var path = $"{list}/{plan.Text("reconfiguration_id")}";
        await HttpAssert.Validatable(site.Owner, path);
        await HttpAssert.Validatable(site.Owner, list);

        Assert.Equal(HttpStatusCode.Accepted, (await site.Owner.PostAsync($"{path}/apply", body: null)).Status);
        await AppliedAsync(site, path);
        Assert.Equal(80, (int?)(await site.Owner.GetAsync(site.NodePath(node))).Json["configuration"]!["level"]);
        Assert.Equal(0, (int?)(await site.Owner.GetAsync($"{site.ProjectPath}/audit")).Json["misconfigured"]);
    }

    [Fact]
    public async Task Applying_twice_changes_nothing_more()
    {
        var (site, node) = await MisconfiguredAsync();
        var plan = await site.Owner.PostAsync($"{site.ProjectPath}/reconfigurations", new { });
        var path = $"{site.ProjectPath}/reconfigurations/{plan.Text("reconfiguration_id")}";
        await site.Owner.PostAsync($"{path}/apply", body: null);
        await AppliedAsync(site, path);
        var changedSince = await site.Owner.PatchAsync(site.NodePath(node), new { configuration = new { level = 33 } });

        var again = await site.Owner.PostAsync($"{path}/apply", body: null);

        Assert.Equal(HttpStatusCode.Accepted, again.Status);
        await AppliedAsync(site, path);
        Assert.Equal(changedSince.ETag, (await site.Owner.GetAsync(site.NodePath(node))).ETag);
    }

    [Fact]
    public async Task The_overview_shows_the_whole_project_in_one_document()
    {
        var (site, _) = await MisconfiguredAsync();
        var path = $"{site.ProjectPath}/overview";
        var before = await site.Owner.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains(site.Zone, before.Body, StringComparison.Ordinal);
        await HttpAssert.Validatable(site.Owner, path);

        await site.Owner.PostAsync($"{site.ProjectPath}/reconfigurations", new { });

        Assert.NotEqual(before.ETag, (await site.Owner.GetAsync(path)).ETag);
    }

    private async Task<(Site Site, string Node)> MisconfiguredAsync()
    {
        var site = await Site.CreateAsync(system);
        var scenario = $"scenario-{Site.NewId()}";
        await site.Owner.PutAsync($"/scenarios/{scenario}", new { parameters = new { level = 80 } });
        await site.Owner.PatchAsync(site.ZonePath, new { scenario });
        return (site, await site.AddNodeAsync(new { level = 1 }));
    }

    private static async Task AppliedAsync(Site site, string path)
    {
        using var limit = new CancellationTokenSource(ApplyLimit, TimeProvider.System);
        for (var state = ""; state != "applied"; limit.Token.ThrowIfCancellationRequested())
        {
            state = (await site.Owner.GetAsync(path)).Text("state");
            Assert.NotEqual("failed", state);
        }
    }
}
