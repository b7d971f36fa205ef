using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

/// <summary>Every read answers 304 without SQL while nothing it depends on has changed, and 200 once something has.</summary>
[Collection(SharedCommissioning.Name)]
public sealed class CommissioningValidatorTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);
    private readonly string _uuid = Site.NewId();

    [Theory]
    [InlineData("node")]
    [InlineData("zone")]
    [InlineData("project")]
    [InlineData("counts")]
    public async Task An_unchanged_read_is_a_304_without_sql(string read)
    {
        await CommissionAsync();
        var first = (await _owner.GetAsync(Path(read))).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);

        var second = await _owner.GetAsync(Path(read), ("If-None-Match", first.Etag!));

        Assert.Equal((HttpStatusCode.NotModified, "", 0), (second.Status, second.Body, counter.Commands));
        Assert.Equal(first.Etag, second.Etag);
        Assert.Contains("x-role", second.Vary, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("node", "change", true)]
    [InlineData("node", "delete node", true)]
    [InlineData("node", "delete zone", true)]
    [InlineData("node", "delete project", true)]
    [InlineData("node", "reconfigure", true)]
    [InlineData("node", "add", false)]
    [InlineData("node", "change in other zone", false)]
    [InlineData("zone", "rename", true)]
    [InlineData("zone", "add", true)]
    [InlineData("zone", "delete node", true)]
    [InlineData("zone", "delete zone", true)]
    [InlineData("zone", "delete project", true)]
    [InlineData("zone", "change in other zone", false)]
    [InlineData("project", "change", true)]
    [InlineData("project", "rename", true)]
    [InlineData("project", "add", true)]
    [InlineData("project", "reconfigure", true)]
    [InlineData("project", "change in other zone", true)]
    [InlineData("project", "delete node", true)]
    [InlineData("project", "delete zone", true)]
    [InlineData("project", "delete project", true)]
    [InlineData("counts", "add", true)]
    [InlineData("counts", "delete node", true)]
    [InlineData("counts", "delete zone", true)]
    [InlineData("counts", "delete project", true)]
    public async Task A_read_is_fresh_after_every_write_it_depends_on(string read, string write, bool changes)
    {
        await CommissionAsync();
        var other = await _site.CommissionAsync("other", zone: _site.OtherZone);
        var before = (await _owner.GetAsync(Path(read))).Expect(HttpStatusCode.OK);

        await WriteAsync(write, other);
        var after = await _owner.GetAsync(Path(read), ("If-None-Match", before.Etag!));

        Assert.Equal(changes, after.Status != HttpStatusCode.NotModified);
        Assert.Equal(changes, after.Body != "" && after.Body != before.Body);
    }

    [Fact]
    public async Task That_a_node_is_not_there_is_forgotten_when_it_comes()
    {
        (await _owner.GetAsync(Path("node"))).Expect(HttpStatusCode.NotFound);

        await CommissionAsync();

        (await _owner.GetAsync(Path("node"))).Expect(HttpStatusCode.OK);
    }

    private async Task CommissionAsync() =>
        (await _owner.SendAsync("PUT", Path("node"), """{"name":"lamp","configuration":{"level":10}}""")).Expect(HttpStatusCode.Created);

    private async Task WriteAsync(string write, string other)
    {
        var (method, path, body) = write switch
        {
            "change" => ("PATCH", Path("node"), """{"configuration":{"level":11}}"""),
            "rename" => ("PATCH", Path("node"), """{"name":"renamed"}"""),
            "add" => ("PUT", _site.Node(Site.NewId()), """{"name":"added"}"""),
            "change in other zone" => ("PATCH", _site.Node(other, _site.OtherZone), """{"configuration":{"level":11}}"""),
            "delete node" => ("DELETE", Path("node"), null),
            "delete zone" => ("DELETE", _site.Nodes, null),
            "delete project" => ("DELETE", _site.NodesOfProject, null),
            "reconfigure" => ("POST", _site.Changes, $$"""{"reconfiguration_id":"{{Site.NewId()}}","changes":[{"zone_id":"{{_site.Zone}}","node_uuid":"{{_uuid}}","name":"level","to":12}]}"""),
            _ => throw new ArgumentOutOfRangeException(nameof(write)),
        };
        var answer = await _owner.SendAsync(method, path, body);
        Assert.True((int)answer.Status < 400, answer.Body);
    }

    private string Path(string read) => read switch
    {
        "node" => _site.Node(_uuid),
        "zone" => _site.Nodes,
        "project" => _site.NodesOfProject,
        "counts" => _site.Counts,
        _ => throw new ArgumentOutOfRangeException(nameof(read)),
    };
}
