using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class ZoneRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task A_zone_is_created_with_the_switch_scenario_unless_told_otherwise()
    {
        var site = await Site.CreateAsync(system);
        var list = $"{site.AreaPath}/zones";

        var created = await site.Owner.PostAsync(list, new { name = "Corridor" });

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var id = created.Text("zone_id");
        HttpAssert.Json($$"""{"zone_id":"{{id}}","name":"Corridor","scenario":"switch"}""", created);
        HttpAssert.Json(
            $$"""[{"zone_id":"{{id}}","name":"Corridor","scenario":"switch"},{"zone_id":"{{site.Zone}}","name":"Lobby","scenario":"switch"}]""",
            await site.Owner.GetAsync(list));
        Assert.Equal(created.ETag, (await site.Owner.GetAsync($"{list}/{id}")).ETag);
        await HttpAssert.Validatable(site.Owner, list);
    }

    [Fact]
    public async Task A_zone_is_read_with_its_nodes_and_its_tag_changes_exactly_when_a_part_does()
    {
        var site = await Site.CreateAsync(system);
        var empty = await site.Owner.GetAsync(site.ZonePath);
        HttpAssert.Json($$"""{"zone_id":"{{site.Zone}}","name":"Lobby","scenario":"switch","nodes":[]}""", empty);
        await HttpAssert.Validatable(site.Owner, site.ZonePath);

        var node = await site.AddNodeAsync();
        var withNode = await site.Owner.GetAsync(site.ZonePath, ("If-None-Match", empty.ETag));
        Assert.Equal(HttpStatusCode.OK, withNode.Status);
        HttpAssert.Json($$"""{"zone_id":"{{site.Zone}}","name":"Lobby","scenario":"switch","nodes":[{"node_uuid":"{{node}}","name":"Downlight"}]}""", withNode);

        await site.Owner.PostAsync($"{site.AreaPath}/zones", new { name = "Elsewhere" });
        Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.ZonePath, ("If-None-Match", withNode.ETag))).Status);
    }

    [Fact]
    public async Task If_match_with_the_tag_of_the_composed_zone_guards_its_change()
    {
        var site = await Site.CreateAsync(system);
        await site.AddNodeAsync();
        var before = await site.Owner.GetAsync(site.ZonePath);

        var changed = await site.Owner.PatchAsync(site.ZonePath, new { scenario = "occupancy" }, ("If-Match", before.ETag));

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        HttpAssert.Json($$"""{"zone_id":"{{site.Zone}}","name":"Lobby","scenario":"occupancy"}""", changed);
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.PatchAsync(site.ZonePath, new { name = "Lost" }, ("If-Match", before.ETag)));
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.PatchAsync(site.ZonePath, new { name = "Foyer" }, ("If-Match", changed.ETag))).Status);
    }

    [Fact]
    public async Task A_deleted_zone_takes_its_nodes_with_it()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await site.Owner.DeleteAsync(site.ZonePath)).Status);
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync(site.ZonePath));
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync(site.NodePath(node)));
        HttpAssert.Json($$"""{"area_id":"{{site.Area}}","name":"Ground floor","zones":[]}""", await site.Owner.GetAsync(site.AreaPath));
    }
}
