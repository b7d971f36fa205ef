using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class ProjectRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task Creating_a_project_makes_the_caller_its_owner()
    {
        var email = Site.NewEmail();
        var caller = system.As(email);

        var created = await caller.PostAsync("/projects", new { name = "P" });

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var id = created.Text("project_id");
        HttpAssert.Json($$"""{"project_id":"{{id}}","name":"P"}""", created);
        Assert.EndsWith($"/projects/{id}", created.Header("Location"), StringComparison.Ordinal);
        HttpAssert.Json(
            $$"""{"project_id":"{{id}}","name":"P","collaborators":[{"email":"{{email}}","role":"owner"}],"areas":[]}""",
            await caller.GetAsync($"/projects/{id}"));
        HttpAssert.Json($$"""[{"project_id":"{{id}}","name":"P"}]""", await caller.GetAsync("/projects"));
    }

    [Fact]
    public async Task Project_and_list_are_validatable()
    {
        var site = await Site.CreateAsync(system);
        await HttpAssert.Validatable(site.Owner, "/projects");
        await HttpAssert.Validatable(site.Owner, site.ProjectPath);
    }

    [Fact]
    [Trait("Rfc", "3")]
    [Trait("Rfc", "23")]
    public async Task Compressed_project_has_a_tag_that_holds_for_reads_and_writes()
    {
        var site = await Site.CreateAsync(system);
        foreach (var floor in Enumerable.Range(1, 6))
        {
            await site.Owner.PostAsync($"{site.ProjectPath}/areas", new { name = $"Floor {floor} {new string('x', 180)}" });
        }

        // What passes through for the first time is not compressed.
        var plain = await site.Owner.GetAsync(site.ProjectPath, ("Accept-Encoding", "gzip"));
        var full = await site.Owner.GetAsync(site.ProjectPath, ("Accept-Encoding", "gzip"));
        var again = await site.Owner.GetAsync(site.ProjectPath, ("Accept-Encoding", "gzip"), ("If-None-Match", full.ETag));
        var renamed = await site.Owner.PatchAsync(site.ProjectPath, new { name = "Renamed" }, ("If-Match", full.ETag));
        var refused = await site.Owner.PatchAsync(site.ProjectPath, new { name = "Late" }, ("If-Match", full.ETag));

        Assert.Equal("gzip", full.Header("Content-Encoding"));
        Assert.NotEqual(plain.ETag, full.ETag);
        Assert.Equal((HttpStatusCode.NotModified, full.ETag, full.Header("Vary")), (again.Status, again.ETag, again.Header("Vary")));
        Assert.Contains("Accept-Encoding", again.Header("Vary"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (renamed.Status, refused.Status));
    }

    [Fact]
    public async Task The_list_shows_the_callers_projects_only_in_the_order_of_their_names()
    {
        var caller = system.As(Site.NewEmail());
        await Site.CreateAsync(system);
        await caller.PostAsync("/projects", new { name = "Beta" });
        await caller.PostAsync("/projects", new { name = "Alpha" });

        var names = (await caller.GetAsync("/projects")).Json.AsArray().Select(project => (string?)project!["name"]);

        Assert.Equal(["Alpha", "Beta"], names);
    }

    [Fact]
    public async Task Renaming_answers_the_new_representation_with_its_new_tag()
    {
        var site = await Site.CreateAsync(system);
        var before = await site.Owner.GetAsync(site.ProjectPath);

        var renamed = await site.Owner.PatchAsync(site.ProjectPath, new { name = "Annexe" }, ("If-Match", before.ETag));

        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal("Annexe", renamed.Text("name"));
        Assert.NotEqual(before.ETag, renamed.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Owner.GetAsync(site.ProjectPath, ("If-None-Match", renamed.ETag))).Status);
        Assert.Contains("Annexe", (await site.Owner.GetAsync("/projects")).Body, StringComparison.Ordinal);
        HttpAssert.Problem(HttpStatusCode.PreconditionFailed, await site.Owner.PatchAsync(site.ProjectPath, new { name = "Lost" }, ("If-Match", before.ETag)));
        Assert.Equal("Annexe", (await site.Owner.GetAsync(site.ProjectPath)).Text("name"));
    }

    [Fact]
    public async Task A_deleted_project_is_gone_with_all_that_was_in_it()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await site.Owner.DeleteAsync(site.ProjectPath)).Status);

        foreach (var path in new[] { site.ProjectPath, site.AreaPath, site.ZonePath, site.NodePath(node), $"{site.ProjectPath}/audit", $"{site.ProjectPath}/reconfigurations" })
        {
            HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.GetAsync(path));
        }

        HttpAssert.Json("[]", await site.Owner.GetAsync("/projects"));
        HttpAssert.Problem(HttpStatusCode.NotFound, await site.Owner.DeleteAsync(site.ProjectPath));
    }

    [Theory]
    [InlineData("""{"name":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":""", HttpStatusCode.BadRequest)]
    public async Task A_bad_body_gets_a_problem_document(string body, HttpStatusCode status)
    {
        HttpAssert.Problem(status, await system.As(Site.NewEmail()).SendTextAsync(HttpMethod.Post, "/projects", body, "application/json"));
    }

    [Fact]
    public async Task Another_media_type_gets_415_and_a_body_over_the_limit_413()
    {
        var caller = system.As(Site.NewEmail());
        HttpAssert.Problem(HttpStatusCode.UnsupportedMediaType, await caller.SendTextAsync(HttpMethod.Post, "/projects", "name=P", "application/x-www-form-urlencoded"));
        HttpAssert.Problem(HttpStatusCode.RequestEntityTooLarge, await caller.PostAsync("/projects", new { name = new string('x', 100_000) }));
    }

    [Theory]
    [InlineData("/projects/00000000000000000000000000000000")]
    [InlineData("/projects/not-an-id")]
    [InlineData("/projects/0000000000000000000000000000000G")]
    public async Task An_unknown_or_malformed_id_is_not_found(string path)
    {
        HttpAssert.Problem(HttpStatusCode.NotFound, await system.As(Site.NewEmail()).GetAsync(path));
    }
}
