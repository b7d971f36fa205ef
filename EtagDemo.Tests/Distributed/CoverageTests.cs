using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class CoverageTests(RunningSystem system)
{
    /// <summary>Every route is read at least once.</summary>
    [Fact]
    public async Task No_handler_reads_a_table_that_its_tags_do_not_cover()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync(new { level = 1 });
        var scenario = $"scenario-{Site.NewId()}";
        await site.Owner.PutAsync($"/scenarios/{scenario}", new { parameters = new { level = 2 } });
        await site.Owner.PatchAsync(site.ZonePath, new { scenario });
        await site.InviteAsync(system, "viewer");
        var planned = await site.Owner.PostAsync($"{site.ProjectPath}/reconfigurations", new { });
        Assert.Equal(HttpStatusCode.Created, planned.Status);

        string[] paths =
        [
            "/projects", site.ProjectPath, $"{site.ProjectPath}/collaborators", $"{site.ProjectPath}/areas", site.AreaPath, $"{site.AreaPath}/zones", site.ZonePath,
            $"{site.ZonePath}/nodes", site.NodePath(node), $"{site.NodePath(node)}/misconfiguration", $"{site.ProjectPath}/audit", $"{site.ProjectPath}/overview",
            $"{site.ProjectPath}/reconfigurations", $"{site.ProjectPath}/reconfigurations/{planned.Text("reconfiguration_id")}", "/scenarios", $"/scenarios/{scenario}",
        ];
        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Owner.GetAsync(path)).Status);
        }

        await OwnAccount.AssertAsync(system.App);
    }
}
