using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class CommissioningRulesTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);

    [Theory]
    [InlineData("""{"name":""", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"a","name":"b"}""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":" "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a\u0000"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","configuration":{"b":null}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","configuration":{"b":{}}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","configuration":{"b":1e99}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"name":"a","configuration":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"a","configuration":null,"unknown":1}""", HttpStatusCode.Created)]
    public async Task Bodies_are_read_tolerantly_and_checked_strictly(string body, HttpStatusCode expected)
    {
        var answer = (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), body)).Expect(expected);

        Assert.True(expected == HttpStatusCode.Created || ((string?)answer.Json["detail"])?.Length > 10, answer.Body);
    }

    [Fact]
    public async Task A_body_over_64_KiB_is_413() =>
        (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), $$"""{"name":"{{new string('a', 64 << 10)}}"}""")).Expect(HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("/nodes", HttpStatusCode.BadRequest)]
    [InlineData("/nodes/counts", HttpStatusCode.BadRequest)]
    [InlineData("/nodes?project_id=x", HttpStatusCode.NotFound)]
    [InlineData("/nodes?project_id=0000000000000000000000000000000A", HttpStatusCode.NotFound)]
    [InlineData("/nodes?project_id=0000000000000000000000000000000a&zone_id=x", HttpStatusCode.NotFound)]
    [InlineData("/nodes?project_id=0000000000000000000000000000000a&zone_id=", HttpStatusCode.NotFound)]
    [InlineData("/nodes/x?project_id=0000000000000000000000000000000a&zone_id=0000000000000000000000000000000b", HttpStatusCode.NotFound)]
    [InlineData("/nodes/0000000000000000000000000000000c?project_id=0000000000000000000000000000000a", HttpStatusCode.BadRequest)]
    public async Task Ids_that_are_missing_are_400_and_malformed_ones_404(string path, HttpStatusCode expected) => (await _owner.GetAsync(path)).Expect(expected);

    [Theory]
    [InlineData(null, "PUT", HttpStatusCode.BadRequest)]
    [InlineData("viewer", "PUT", HttpStatusCode.Forbidden)]
    [InlineData("viewer", "PATCH", HttpStatusCode.Forbidden)]
    [InlineData("viewer", "DELETE", HttpStatusCode.Forbidden)]
    [InlineData("viewer", "GET", HttpStatusCode.OK)]
    [InlineData("editor", "PATCH", HttpStatusCode.SeeOther)]
    [InlineData("editor", "DELETE", HttpStatusCode.NoContent)]
    public async Task Roles_decide_who_writes_a_node(string? role, string method, HttpStatusCode expected)
    {
        var path = _site.Node(await _site.CommissionAsync("lamp"));

        (await _owner.As(role).SendAsync(method, path, method is "GET" or "DELETE" ? null : """{"name":"x"}""")).Expect(expected);
    }

    [Theory]
    [InlineData("viewer", true, HttpStatusCode.Forbidden)]
    [InlineData("editor", true, HttpStatusCode.NoContent)]
    [InlineData("editor", false, HttpStatusCode.Forbidden)]
    [InlineData("manager", true, HttpStatusCode.NoContent)]
    [InlineData("manager", false, HttpStatusCode.Forbidden)]
    [InlineData("owner", false, HttpStatusCode.NoContent)]
    public async Task An_editor_may_delete_a_zones_nodes_and_only_an_owner_a_projects(string role, bool zoneOnly, HttpStatusCode expected) =>
        (await _owner.As(role).SendAsync("DELETE", zoneOnly ? _site.Nodes : _site.NodesOfProject)).Expect(expected);

    [Theory]
    [InlineData("viewer", HttpStatusCode.Forbidden)]
    [InlineData("editor", HttpStatusCode.NoContent)]
    public async Task Changes_are_for_editors(string role, HttpStatusCode expected) =>
        (await _owner.As(role).SendAsync("POST", _site.Changes, $$"""{"reconfiguration_id":"{{Site.NewId()}}","changes":[]}""")).Expect(expected);

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task The_service_says_that_it_is_well(string path) => (await _owner.GetAsync(path)).Expect(HttpStatusCode.OK);
}
