using System.Net;
using System.Text.Json.Nodes;

namespace EtagDemo.Tests.Projects;

[Collection(SharedProjectsService.Name)]
public class CollaboratorRoutesTests(ProjectsServiceFixture service) : IAsyncLifetime
{
    private readonly ProjectsCaller _ada = new(service.Http);
    private string _project = "";
    private string _collaborators = "";

    public async Task InitializeAsync()
    {
        _project = await _ada.CreateAsync("/projects", "P");
        _collaborators = $"{_project}/collaborators";
    }

    [Fact]
    public async Task Collaborators_are_added_and_changed_and_listed_by_email()
    {
        using var added = await _ada.SendAsync(HttpMethod.Patch, _collaborators, """[{"email":"Zoe@x.y","role":"viewer"},{"email":"bob@x.y","role":"viewer"}]""");
        using var changed = await _ada.SendAsync(HttpMethod.Patch, _collaborators, """[{"email":"ZOE@x.y","role":"editor"}]""");

        Assert.Equal((HttpStatusCode.SeeOther, _collaborators), (added.StatusCode, added.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.SeeOther, _collaborators), (changed.StatusCode, changed.Headers.Location?.OriginalString));
        (string, string)[] expected = [(_ada.Email, "owner"), ("bob@x.y", "viewer"), ("zoe@x.y", "editor")];
        Assert.Equal(expected.Order(), await ListAsync());
    }

    [Fact]
    public async Task Removing_ignores_who_is_not_there_and_can_be_repeated()
    {
        using var added = await _ada.SendAsync(HttpMethod.Patch, _collaborators, """[{"email":"bob@x.y","role":"viewer"}]""");
        using var removed = await _ada.SendAsync(HttpMethod.Delete, _collaborators, """["BOB@x.y","nobody@x.y"]""");
        using var again = await _ada.SendAsync(HttpMethod.Delete, _collaborators, """["bob@x.y"]""");

        Assert.Equal((HttpStatusCode.SeeOther, _collaborators), (removed.StatusCode, removed.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal([(_ada.Email, "owner")], await ListAsync());
    }

    [Theory]
    [InlineData("DELETE", """["{0}"]""")]
    [InlineData("PATCH", """[{"email":"{0}","role":"viewer"}]""")]
    public async Task A_manager_changes_collaborators_and_may_remove_or_demote_the_last_owner(string method, string body)
    {
        var bob = await ManagerAsync();
        using var changed = await bob.SendAsync(new HttpMethod(method), _collaborators, body.Replace("{0}", _ada.Email, StringComparison.Ordinal));
        using var last = await bob.SendAsync(new HttpMethod(method), _collaborators, body.Replace("{0}", bob.Email, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (changed.StatusCode, last.StatusCode));
        Assert.Contains((bob.Email, "manager"), await ListAsync());
    }

    [Fact]
    public async Task The_last_owner_may_go_or_become_a_manager_while_somebody_manages()
    {
        using var demoted = await _ada.SendAsync(HttpMethod.Patch, _collaborators, $$"""[{"email":"{{_ada.Email}}","role":"manager"}]""");
        using var removed = await _ada.WithRole("manager").SendAsync(HttpMethod.Delete, _collaborators, $"""["{_ada.Email}"]""");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (demoted.StatusCode, removed.StatusCode));
        Assert.Equal([(_ada.Email, "manager")], await ListAsync());
    }

    [Fact]
    public async Task Of_the_last_two_who_may_manage_one_stays_when_they_remove_each_other_at_once()
    {
        var bob = await ManagerAsync();

        var answers = await Task.WhenAll(
            _ada.SendAsync(HttpMethod.Delete, _collaborators, $"""["{bob.Email}"]"""),
            bob.SendAsync(HttpMethod.Delete, _collaborators, $"""["{_ada.Email}"]"""));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task The_last_owner_is_neither_removed_nor_demoted()
    {
        using var removed = await _ada.SendAsync(HttpMethod.Delete, _collaborators, $"""["{_ada.Email}"]""");
        using var demoted = await _ada.SendAsync(HttpMethod.Patch, _collaborators, $$"""[{"email":"{{_ada.Email}}","role":"editor"}]""");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (removed.StatusCode, demoted.StatusCode));
        Assert.Equal([(_ada.Email, "owner")], await ListAsync());
    }

    [Fact]
    public async Task Two_owners_who_remove_each_other_at_once_leave_one()
    {
        using var second = await _ada.SendAsync(HttpMethod.Patch, _collaborators, """[{"email":"bob@x.y","role":"owner"}]""");

        var answers = await Task.WhenAll(
            _ada.SendAsync(HttpMethod.Delete, _collaborators, """["bob@x.y"]"""),
            _ada.SendAsync(HttpMethod.Delete, _collaborators, $"""["{_ada.Email}"]"""));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task A_role_is_answered_by_email_in_any_case()
    {
        var role = await _ada.ReadAsync($"{_collaborators}/{_ada.Email.ToUpperInvariant()}");

        Assert.Equal($$"""{"email":"{{_ada.Email}}","role":"owner","deleting":false}""", role.ToJsonString());
    }

    [Theory]
    [InlineData("stranger@x.y")]
    [InlineData("no-email")]
    public async Task A_stranger_has_no_role(string email)
    {
        using var answer = await _ada.GetAsync($"{_collaborators}/{email}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task More_collaborators_than_the_limit_are_a_conflict_and_none_is_added()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 200).Select(i => new JsonObject { ["email"] = $"u{i}@x.y", ["role"] = "viewer" })]);

        using var answer = await _ada.SendAsync(HttpMethod.Patch, _collaborators, many.ToJsonString());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("200", (string)(await ProjectsCaller.JsonAsync(answer))["detail"]!, StringComparison.Ordinal);
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Whoever_is_added_or_removed_sees_it_in_the_own_list()
    {
        var bob = new ProjectsCaller(service.Http);
        Assert.Empty((await bob.ReadAsync("/projects")).AsArray());

        using var added = await _ada.SendAsync(HttpMethod.Patch, _collaborators, $$"""[{"email":"{{bob.Email}}","role":"viewer"}]""");
        Assert.Single((await bob.ReadAsync("/projects")).AsArray());

        using var removed = await _ada.SendAsync(HttpMethod.Delete, _collaborators, $"""["{bob.Email}"]""");
        Assert.Empty((await bob.ReadAsync("/projects")).AsArray());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<ProjectsCaller> ManagerAsync()
    {
        var bob = new ProjectsCaller(service.Http, "manager");
        using var added = await _ada.SendAsync(HttpMethod.Patch, _collaborators, $$"""[{"email":"{{bob.Email}}","role":"manager"}]""");
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        return bob;
    }

    private async Task<IEnumerable<(string, string)>> ListAsync() =>
        (await _ada.ReadAsync(_collaborators)).AsArray().Select(collaborator => ((string)collaborator!["email"]!, (string)collaborator["role"]!));
}
