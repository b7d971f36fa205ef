using System.Net;

namespace EtagDemo.Tests.Distributed;

[Collection(OneSystem.Name)]
public sealed class CollaboratorRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task Collaborators_are_added_changed_and_removed()
    {
        var site = await Site.CreateAsync(system);
        var path = $"{site.ProjectPath}/collaborators";
        var email = "a-" + Site.NewEmail();

        var added = await site.Owner.PatchAsync(path, new[] { new { email, role = "viewer" } });
        Assert.Equal(HttpStatusCode.OK, added.Status);
        HttpAssert.Json($$"""[{"email":"{{email}}","role":"viewer"},{"email":"{{site.OwnerEmail}}","role":"owner"}]""", added);
        await HttpAssert.Validatable(site.Owner, path);
        Assert.Equal(added.ETag, (await site.Owner.GetAsync(path)).ETag);

        var changed = await site.Owner.PatchAsync(path, new[] { new { email, role = "editor" } });
        Assert.Contains("editor", changed.Body, StringComparison.Ordinal);

        var removed = await site.Owner.DeleteAsync(path, new[] { email });
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        HttpAssert.Json($$"""[{"email":"{{site.OwnerEmail}}","role":"owner"}]""", removed);
        HttpAssert.Problem(HttpStatusCode.NotFound, await system.As(email).GetAsync(site.ProjectPath));
    }

    [Fact]
    public async Task A_project_is_in_a_collaborators_list_as_long_as_they_are_one()
    {
        var site = await Site.CreateAsync(system);
        var email = Site.NewEmail();
        var colleague = system.As(email);
        HttpAssert.Json("[]", await colleague.GetAsync("/projects"));

        await site.Owner.PatchAsync($"{site.ProjectPath}/collaborators", new[] { new { email, role = "viewer" } });
        Assert.Contains(site.Project, (await colleague.GetAsync("/projects")).Body, StringComparison.Ordinal);

        await site.Owner.PatchAsync(site.ProjectPath, new { name = "Renamed" });
        Assert.Contains("Renamed", (await colleague.GetAsync("/projects")).Body, StringComparison.Ordinal);

        await site.Owner.DeleteAsync($"{site.ProjectPath}/collaborators", new[] { email });
        HttpAssert.Json("[]", await colleague.GetAsync("/projects"));
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        var site = await Site.CreateAsync(system);
        var path = $"{site.ProjectPath}/collaborators";
        HttpAssert.Problem(HttpStatusCode.Conflict, await site.Owner.DeleteAsync(path, new[] { site.OwnerEmail }));
        HttpAssert.Problem(HttpStatusCode.Conflict, await site.Owner.PatchAsync(path, new[] { new { email = site.OwnerEmail, role = "viewer" } }));
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("""[{"email":"not an email","role":"viewer"}]""")]
    [InlineData("""[{"email":"a@example.org","role":""}]""")]
    public async Task Bad_collaborators_are_refused(string body)
    {
        var site = await Site.CreateAsync(system);
        HttpAssert.Problem(
            HttpStatusCode.UnprocessableEntity,
            await site.Owner.SendTextAsync(HttpMethod.Patch, $"{site.ProjectPath}/collaborators", body, "application/json"));
    }
}
