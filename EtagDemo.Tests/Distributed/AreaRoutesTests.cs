using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class AreaRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task An_area_is_created_listed_read_and_renamed()
    {
        var site = await Site.CreateAsync(system);
        var list = $"{site.ProjectPath}/areas";

        var created = await site.Owner.PostAsync(list, new { name = "Attic" });
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var id = created.Text("area_id");
        HttpAssert.Json($$"""{"area_id":"{{id}}","name":"Attic"}""", created);
        Assert.EndsWith($"{list}/{id}", created.Header("Location"), StringComparison.Ordinal);

        HttpAssert.Json($$"""[{"area_id":"{{id}}","name":"Attic"},{"area_id":"{{site.Area}}","name":"Ground floor"}]""", await site.Owner.GetAsync(list));
        HttpAssert.Json($$"""{"area_id":"{{id}}","name":"Attic","zones":[]}""", await site.Owner.GetAsync($"{list}/{id}"));
        await HttpAssert.Validatable(site.Owner, list);
        await HttpAssert.Validatable(site.Owner, site.AreaPath);

        var renamed = await site.Owner.PatchAsync($"{list}/{id}", new { name = "Roof" });
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        HttpAssert.Json($$"""{"area_id":"{{id}}","name":"Roof","zones":[]}""", renamed);
        Assert.Equal(renamed.ETag, (await site.Owner.GetAsync($"{list}/{id}")).ETag);
        Assert.Contains("Roof", (await site.Owner.GetAsync(site.ProjectPath)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_area_takes_its_zones_and_nodes_with_it()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync(new { scene = 99 });

        Assert.Equal(HttpStatusCode.NoContent, (await site.Owner.DeleteAsync(site.AreaPath)).Status);

        foreach (var path in new[] { site.AreaPath, $"{site.AreaPath}/zones", site.ZonePath, $"{site.ZonePath}/nodes", site.NodePath(node) })
        {
            HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync(path));
        }

        Assert.Equal(0, (int?)(await site.Owner.GetAsync($"{site.ProjectPath}/audit")).Json["nodes"]);
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.DeleteAsync(site.AreaPath));
    }

    [Fact]
    public async Task If_match_guards_renaming_and_deleting()
    {
        var site = await Site.CreateAsync(system);
        var before = (await site.Owner.GetAsync(site.AreaPath)).ETag;
        var renamed = await site.Owner.PatchAsync(site.AreaPath, new { name = "Cellar" }, ("If-Match", before));
        Assert.Equal(HttpStatusCode.OK, renamed.Status);

        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.PatchAsync(site.AreaPath, new { name = "Lost" }, ("If-Match", before)));
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.DeleteAsync(site.AreaPath, body: null, ("If-Match", before)));
        Assert.Equal(HttpStatusCode.NoContent, (await site.Owner.DeleteAsync(site.AreaPath, body: null, ("If-Match", renamed.ETag))).Status);
    }

    [Fact]
    public async Task An_area_of_another_project_is_not_found()
    {
        var site = await Site.CreateAsync(system);
        var other = await Site.CreateAsync(system);
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync($"{site.ProjectPath}/areas/{other.Area}"));
        HttpAssert.Problem(HttpStatusCode.UnprocessableEntity, await site.Owner.PostAsync($"{site.ProjectPath}/areas", new { name = " " }));
    }
}
