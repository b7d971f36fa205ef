using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class NodeRoutesTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);

    [Fact]
    public async Task Put_creates_then_replaces_and_its_location_is_the_node()
    {
        var path = _site.Node(Site.NewId());

        var created = await _owner.SendAsync("PUT", path, """{"name":" Lamp ","configuration":{"b":1.50,"a":true}}""");
        var first = await _owner.GetAsync(path);
        var replaced = await _owner.SendAsync("PUT", path, """{"name":"Lamp 2"}""");
        var second = await _owner.GetAsync(path);

        Assert.Equal((HttpStatusCode.Created, path), (created.Status, created.Location));
        Assert.EndsWith(""","name":"Lamp","configuration":{"a":true,"b":1.5}}""", first.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, path), (replaced.Status, replaced.Location));
        Assert.EndsWith(""","name":"Lamp 2","configuration":{}}""", second.Body, StringComparison.Ordinal);
        Assert.NotEqual(first.Etag, second.Etag);
    }

    [Fact]
    public async Task Patch_changes_the_name_and_merges_the_configuration()
    {
        var uuid = await _site.CommissionAsync("Lamp", """{"a":1,"b":"x","c":false}""");

        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"configuration":{"a":2,"b":null,"d":"new"}}""")).Expect(HttpStatusCode.SeeOther);
        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"name":"Other"}""")).Expect(HttpStatusCode.SeeOther);

        var node = await _owner.GetAsync(_site.Node(uuid));
        Assert.Equal($$$"""{"node_uuid":"{{{uuid}}}","name":"Other","configuration":{"a":2,"c":false,"d":"new"}}""", node.Body);
    }

    [Fact]
    public async Task Delete_leaves_nothing_and_a_node_that_is_not_there_is_404()
    {
        var path = _site.Node(await _site.CommissionAsync("Lamp"));

        (await _owner.SendAsync("DELETE", path)).Expect(HttpStatusCode.NoContent);

        (await _owner.GetAsync(path)).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("DELETE", path)).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("PATCH", path, """{"name":"x"}""")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_node_is_reached_through_its_own_zone_only()
    {
        var uuid = await _site.CommissionAsync("Lamp");
        var detour = _site.Node(uuid, _site.OtherZone);

        (await _owner.GetAsync(detour)).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("PATCH", detour, """{"name":"x"}""")).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("DELETE", detour)).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("PUT", detour, """{"name":"x"}""")).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_same_node_may_be_in_two_projects()
    {
        var (uuid, other) = (await _site.CommissionAsync("Lamp"), new Site(_owner));

        (await _owner.SendAsync("PUT", other.Node(uuid), """{"name":"Other"}""")).Expect(HttpStatusCode.Created);

        Assert.Equal("Lamp", (string)(await _owner.ReadAsync(_site.Node(uuid)))["name"]!);
    }

    [Fact]
    public async Task A_zones_nodes_are_listed_by_name_then_uuid()
    {
        string[] names = ["b", "a", "B", "a", "ä"];
        var nodes = new List<(string Name, string Uuid)>();
        foreach (var name in names)
        {
            nodes.Add((name, await _site.CommissionAsync(name)));
        }

        var listed = (await _owner.ReadAsync(_site.Nodes)).AsArray().Select(node => ((string)node!["name"]!, (string)node["node_uuid"]!));

        Assert.Equal(nodes.OrderBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Uuid, StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task A_projects_nodes_are_listed_by_zone_then_uuid_and_counted_by_zone()
    {
        var first = await _site.CommissionAsync("1", """{"level":1}""");
        var second = await _site.CommissionAsync("2", zone: _site.OtherZone);
        var third = await _site.CommissionAsync("3");

        var nodes = (await _owner.ReadAsync(_site.NodesOfProject)).AsArray();
        var counts = (await _owner.ReadAsync(_site.Counts)).AsArray();

        (string Zone, string Uuid)[] expected = [(_site.Zone, first), (_site.OtherZone, second), (_site.Zone, third)];
        Assert.Equal(expected.Order(), nodes.Select(node => ((string)node!["zone_id"]!, (string)node["node_uuid"]!)));
        Assert.Equal(1, (int)nodes.Single(node => (string)node!["name"]! == "1")!["configuration"]!["level"]!);
        (string Zone, int Nodes)[] expectedCounts = [(_site.Zone, 2), (_site.OtherZone, 1)];
        Assert.Equal(expectedCounts.Order(), counts.Select(zone => ((string)zone!["zone_id"]!, (int)zone["nodes"]!)));
    }

    [Fact]
    public async Task A_full_project_takes_no_more_nodes_and_lets_those_it_has_be_changed()
    {
        await service.ExecuteAsync($"INSERT INTO nodes (project_id, node_uuid, zone_id, name, configuration) SELECT '{_site.Project}', md5(i::text)::uuid, '{_site.Zone}', 'n', '{{}}' FROM generate_series(1, 20000) i");
        const string FirstUuid = "c4ca4238a0b923820dcc509a6f75849b";

        (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), """{"name":"one too many"}""")).Expect(HttpStatusCode.Conflict);
        (await _owner.SendAsync("PUT", _site.Node(FirstUuid), """{"name":"changed"}""")).Expect(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_merge_may_not_grow_a_configuration_beyond_its_limit()
    {
        var uuid = await _site.CommissionAsync("Lamp", $"{{{string.Join(',', Enumerable.Range(0, 64).Select(index => $"\"m{index}\":1"))}}}");

        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"configuration":{"one_more":1}}""")).Expect(HttpStatusCode.UnprocessableEntity);
        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"configuration":{"one_more":1,"m0":null}}""")).Expect(HttpStatusCode.SeeOther);
    }
}
