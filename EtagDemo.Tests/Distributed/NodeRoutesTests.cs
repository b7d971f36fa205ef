using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class NodeRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task A_node_is_put_read_changed_and_deleted()
    {
        var site = await Site.CreateAsync(system);
        var node = Site.NewId();
        var path = site.NodePath(node);

        var created = await site.Owner.PutAsync(path, new { name = "Downlight", configuration = new { fade_time_ms = 700 } });
        Assert.Equal(HttpStatusCode.Created, created.Status);
        HttpAssert.Json($$"""{"node_uuid":"{{node}}","name":"Downlight","configuration":{"fade_time_ms":700} }""", created);
        HttpAssert.Json($$"""[{"node_uuid":"{{node}}","name":"Downlight"}]""", await site.Owner.GetAsync($"{site.ZonePath}/nodes"));
        await HttpAssert.Validatable(site.Owner, path);
        await HttpAssert.Validatable(site.Owner, $"{site.ZonePath}/nodes");

        var replaced = await site.Owner.PutAsync(path, new { name = "Spot" }, ("If-Match", created.ETag));
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        HttpAssert.Json($$"""{"node_uuid":"{{node}}","name":"Spot","configuration":{} }""", replaced);

        var patched = await site.Owner.PatchAsync(path, new { configuration = new { dimmable = true } }, ("If-Match", replaced.ETag));
        Assert.Equal(HttpStatusCode.OK, patched.Status);
        HttpAssert.Json($$"""{"node_uuid":"{{node}}","name":"Spot","configuration":{"dimmable":true} }""", patched);
        Assert.Equal(patched.ETag, (await site.Owner.GetAsync(path)).ETag);

        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.DeleteAsync(path, body: null, ("If-Match", created.ETag)));
        Assert.Equal(HttpStatusCode.NoContent, (await site.Owner.DeleteAsync(path, body: null, ("If-Match", patched.ETag))).Status);
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync(path));
    }

    [Fact]
    [Trait("Rfc", "18")]
    public async Task If_none_match_star_creates_once()
    {
        var site = await Site.CreateAsync(system);
        var path = site.NodePath(Site.NewId());
        Assert.Equal(HttpStatusCode.Created, (await site.Owner.PutAsync(path, new { name = "First" }, ("If-None-Match", "*"))).Status);
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.PutAsync(path, new { name = "Second" }, ("If-None-Match", "*")));
        Assert.Equal("First", (await site.Owner.GetAsync(path)).Text("name"));
    }

    [Fact]
    public async Task A_node_needs_an_existing_zone_and_lives_in_one_zone_only()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();
        var second = await site.Owner.PostAsync($"{site.AreaPath}/zones", new { name = "Second" });

        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.PutAsync($"{site.AreaPath}/zones/{Site.NewId()}/nodes/{Site.NewId()}", new { name = "Lost" }));
        HttpAssert.Problem(HttpStatusCode.Conflict, await site.Owner.PutAsync($"{site.AreaPath}/zones/{second.Text("zone_id")}/nodes/{node}", new { name = "Twice" }));
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync($"{site.AreaPath}/zones/{second.Text("zone_id")}/nodes/{node}"));
    }
}
