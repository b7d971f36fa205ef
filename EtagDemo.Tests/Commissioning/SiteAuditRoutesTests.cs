using System.Net;
using System.Security.Cryptography;
using System.Text;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class SiteAuditRoutesTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task A_scan_is_compared_with_what_was_commissioned(string method)
    {
        var missing = await _site.CommissionAsync("missing");
        var drifted = await _site.CommissionAsync("drifted", """{"level":80,"relay":true}""");
        var asCommissioned = await _site.CommissionAsync("fine", """{"level":80.0}""");
        var unknown = Site.NewId();

        var audit = await _owner.SendAsync(
            method,
            _site.Audit,
            $$$"""{"nodes":[{"node_uuid":"{{{unknown}}}"},{"node_uuid":"{{{drifted}}}","configuration":{"level":10,"extra":"x"}},{"node_uuid":"{{{asCommissioned}}}","configuration":{"level":8e1}}]}""");

        Assert.Equal(
            $$"""{"missing":[{"node_uuid":"{{missing}}","name":"missing"}],"unknown":[{"node_uuid":"{{unknown}}"}],"drifted":[{"node_uuid":"{{drifted}}","name":"drifted","differences":[{"name":"extra","current":"x","expected":null},{"name":"level","current":10,"expected":80},{"name":"relay","current":null,"expected":true}]}]}""",
            audit.Expect(HttpStatusCode.OK).Body);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task The_same_scan_of_the_same_nodes_is_a_304_without_sql_until_a_node_changes(string method)
    {
        var uuid = await _site.CommissionAsync("lamp", """{"level":80}""");
        var scan = $$$"""{"nodes":[{"node_uuid":"{{{uuid}}}","configuration":{"level":80}}]}""";
        var digest = ("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(scan)))}:");

        var first = (await _owner.SendAsync(method, _site.Audit, scan, digest)).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);
        var second = await _owner.SendAsync(method, _site.Audit, scan, digest, ("If-None-Match", first.Etag!));
        var statements = counter.Commands;
        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"configuration":{"level":10}}""")).Expect(HttpStatusCode.SeeOther);
        var third = await _owner.SendAsync(method, _site.Audit, scan, digest, ("If-None-Match", first.Etag!));

        Assert.Contains("content-digest", first.Vary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.Status, statements));
        Assert.Single(third.Expect(HttpStatusCode.OK).Json["drifted"]!.AsArray());
    }

    [Fact]
    public async Task A_digest_of_another_body_is_refused() =>
        (await _owner.SendAsync("POST", _site.Audit, """{"nodes":[]}""", ("Content-Digest", $"sha-256=:{Convert.ToBase64String(new byte[32])}:"))).Expect(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"nodes":[null]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"nodes":[{"node_uuid":"0000000000000000000000000000000a","configuration":{"a":[]}}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"nodes":[{"node_uuid":"0000000000000000000000000000000a"},{"node_uuid":"0000000000000000000000000000000a"}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"nodes":[{"configuration":{}}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"nodes":[{"node_uuid":"X"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task Scans_that_make_no_sense_are_refused(string scan, HttpStatusCode expected) =>
        (await _owner.SendAsync("POST", _site.Audit, scan)).Expect(expected);

    [Theory]
    [InlineData(1 << 20, HttpStatusCode.OK)]
    [InlineData(9 << 20, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_scan_may_be_large_up_to_its_limit(int bytes, HttpStatusCode expected) =>
        (await _owner.SendAsync("POST", _site.Audit, $$"""{"nodes":[]{{new string(' ', bytes)}}}""", ("Expect", "100-continue"))).Expect(expected);
}
