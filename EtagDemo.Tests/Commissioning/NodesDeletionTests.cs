using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class NodesDeletionTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);

    [Fact]
    public async Task A_deleted_zone_has_no_nodes_and_gets_none_and_the_others_keep_theirs()
    {
        var gone = await _site.CommissionAsync("gone");
        var kept = await _site.CommissionAsync("kept", zone: _site.OtherZone);

        (await _owner.SendAsync("DELETE", _site.Nodes)).Expect(HttpStatusCode.NoContent);
        (await _owner.SendAsync("DELETE", _site.Nodes)).Expect(HttpStatusCode.NoContent);

        Assert.Equal("[]", (await _owner.GetAsync(_site.Nodes)).Body);
        (await _owner.SendAsync("PUT", _site.Node(gone), """{"name":"again"}""")).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), """{"name":"new"}""")).Expect(HttpStatusCode.NotFound);
        (await _owner.GetAsync(_site.Node(kept, _site.OtherZone))).Expect(HttpStatusCode.OK);
        (await _owner.SendAsync("PUT", _site.Node(gone, _site.OtherZone), """{"name":"moved"}""")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_deleted_project_has_no_nodes_and_gets_none()
    {
        await _site.CommissionAsync("a");
        await _site.CommissionAsync("b", zone: _site.OtherZone);

        (await _owner.SendAsync("DELETE", _site.Nodes)).Expect(HttpStatusCode.NoContent);
        (await _owner.SendAsync("DELETE", _site.NodesOfProject)).Expect(HttpStatusCode.NoContent);
        (await _owner.SendAsync("DELETE", _site.NodesOfProject)).Expect(HttpStatusCode.NoContent);

        Assert.Equal("[]", (await _owner.GetAsync(_site.NodesOfProject)).Body);
        (await _owner.SendAsync("PUT", _site.Node(Site.NewId()), """{"name":"new"}""")).Expect(HttpStatusCode.NotFound);
        (await _owner.SendAsync("PUT", _site.Node(Site.NewId(), Site.NewId()), """{"name":"new"}""")).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Puts_in_flight_leave_no_orphan_whichever_comes_first(bool wholeProject)
    {
        var puts = Enumerable.Range(0, 24).Select(index => _owner.SendAsync("PUT", _site.Node(Site.NewId()), $$"""{"name":"node {{index}}"}""")).ToList();
        await Task.WhenAny(puts);
        var deleted = await _owner.SendAsync("DELETE", wholeProject ? _site.NodesOfProject : _site.Nodes);
        var late = await Task.WhenAll(puts);

        deleted.Expect(HttpStatusCode.NoContent);
        Assert.All(late, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.NotFound, answer.Body));
        Assert.Equal("[]", (await _owner.GetAsync(_site.Nodes)).Body);
        Assert.Equal("[]", (await _owner.GetAsync(_site.NodesOfProject)).Body);
    }
}
