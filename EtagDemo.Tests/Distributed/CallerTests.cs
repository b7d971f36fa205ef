using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class CallerTests(RunningSystem system)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b.c, d@e.f")]
    public async Task A_missing_or_malformed_caller_gets_401(string? user)
    {
        (string, string)[] headers = user is null ? [] : [("x-user", user)];
        HttpAssert.Problem(HttpStatusCode.Unauthorized, await system.Anonymous.GetAsync("/projects", headers));
    }

    [Fact]
    public async Task A_stranger_does_not_learn_that_a_project_exists()
    {
        var site = await Site.CreateAsync(system);
        var node = await site.AddNodeAsync();
        var stranger = system.As(Site.NewEmail());
        var unknown = await stranger.GetAsync($"/projects/{Site.NewId()}");

        foreach (var path in new[] { site.ProjectPath, $"{site.ProjectPath}/areas", site.AreaPath, site.ZonePath, site.NodePath(node), $"{site.ProjectPath}/audit", $"{site.ProjectPath}/overview", $"{site.ProjectPath}/collaborators" })
        {
            var answer = await stranger.GetAsync(path);
            HttpAssert.Problem(HttpStatusCode.NotFound, answer);
            Assert.Equal(unknown.Text("title"), answer.Text("title"));
        }

        HttpAssert.Problem(HttpStatusCode.NotFound, await stranger.DeleteAsync(site.ProjectPath));
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.GetAsync(site.ProjectPath)).Status);
    }

    [Fact]
    public async Task A_forged_role_gets_nothing()
    {
        var site = await Site.CreateAsync(system);
        var stranger = system.As(Site.NewEmail());
        HttpAssert.Problem(HttpStatusCode.NotFound, await stranger.GetAsync(site.ProjectPath, ("x-role", "owner")));
        HttpAssert.Problem(HttpStatusCode.NotFound, await stranger.GetAsync(site.ProjectPath, ("x-role", "owner"), ("Connection", "x-role")));

        var viewer = await site.InviteAsync(system, "viewer");
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(site.ProjectPath, ("x-role", "owner"))).Status);
        HttpAssert.Problem(HttpStatusCode.Forbidden, await viewer.PatchAsync(site.ProjectPath, new { name = "Mine" }, ("x-role", "owner")));
        HttpAssert.Problem(HttpStatusCode.Forbidden, await viewer.DeleteAsync(site.ProjectPath, body: null, ("x-role", "owner")));
        Assert.Equal("Head office", (await site.Owner.GetAsync(site.ProjectPath)).Text("name"));
    }

    [Fact]
    public async Task An_editor_changes_what_is_in_the_project_but_not_who_may()
    {
        var site = await Site.CreateAsync(system);
        var editor = await site.InviteAsync(system, "editor");
        Assert.Equal(HttpStatusCode.OK, (await editor.PatchAsync(site.AreaPath, new { name = "First floor" })).Status);
        HttpAssert.Problem(HttpStatusCode.Forbidden, await editor.PatchAsync($"{site.ProjectPath}/collaborators", new[] { new { email = Site.NewEmail(), role = "owner" } }));
        HttpAssert.Problem(HttpStatusCode.Forbidden, await editor.DeleteAsync(site.ProjectPath));
    }

    [Theory]
    [InlineData("/_etags")]
    [InlineData("/nodes")]
    [InlineData("/misconfiguration")]
    public async Task What_is_internal_is_not_routed(string path)
    {
        HttpAssert.Problem(HttpStatusCode.NotFound, await system.As(Site.NewEmail()).GetAsync(path));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task What_is_public_needs_no_caller(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await system.Anonymous.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_know_gets_405_with_allow()
    {
        var answer = await system.As(Site.NewEmail()).PutAsync("/projects", new { name = "P" });
        HttpAssert.Problem(HttpStatusCode.MethodNotAllowed, answer);
        Assert.Contains("POST", answer.Header("Allow"), StringComparison.Ordinal);
    }
}
