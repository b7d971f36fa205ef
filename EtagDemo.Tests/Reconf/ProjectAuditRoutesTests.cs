using System.Net;
using System.Security.Cryptography;
using System.Text;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class ProjectAuditRoutesTests(ReconfFixture service)
{
    private const string Project = "00000000000000000000000000000001";
    private const string Zone = "0000000000000000000000000000000a";
    private const string Node = "0000000000000000000000000000000b";

    private readonly ServiceCaller _caller = service.Owner;
    private readonly string _scenario = $"s{Guid.NewGuid():N}";

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task Every_node_is_compared_with_its_zones_scenario(string method)
    {
        await ScenarioAsync("""{"level":80}""");

        var answer = await _caller.SendAsync(method, "/audit", Input("""{"level":10}"""));

        Assert.Equal(
            $$"""{"project_id":"{{Project}}","nodes":1,"misconfigured":1,"findings":[{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","current":10,"expected":80}]}""",
            answer.Expect(HttpStatusCode.OK).Body);
    }

    [Fact]
    public async Task The_same_audit_is_a_304_without_sql_until_a_scenario_changes()
    {
        await ScenarioAsync("""{"level":80}""");
        var input = Input("""{"level":80}""");
        var digest = ("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(input)))}:");

        var first = (await _caller.SendAsync("POST", "/audit", input, digest)).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);
        var second = await _caller.SendAsync("POST", "/audit", input, digest, ("If-None-Match", first.Etag!));
        var statements = counter.Commands;
        await ScenarioAsync("""{"level":70}""");
        var third = await _caller.SendAsync("POST", "/audit", input, digest, ("If-None-Match", first.Etag!));

        Assert.Equal((HttpStatusCode.NotModified, 0), (second.Status, statements));
        Assert.Equal(1, (int)third.Expect(HttpStatusCode.OK).Json["misconfigured"]!);
    }

    [Fact]
    public async Task An_unknown_scenario_is_422() => (await _caller.SendAsync("POST", "/audit", Input("{}"))).Expect(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("""{"project_id":"00000000000000000000000000000001"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"project_id":"00000000000000000000000000000001","zones":[null],"nodes":[null]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"project_id":"00000000000000000000000000000001","zones":[{"zone_id":"0000000000000000000000000000000a","scenario":"switch"},{"zone_id":"0000000000000000000000000000000a","scenario":"switch"}],"nodes":[]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zones":[],"nodes":[]}""", HttpStatusCode.BadRequest)]
    public async Task Audits_that_make_no_sense_are_refused(string input, HttpStatusCode expected) => (await _caller.SendAsync("POST", "/audit", input)).Expect(expected);

    [Theory]
    [InlineData(1 << 20, HttpStatusCode.OK)]
    [InlineData(9 << 20, HttpStatusCode.RequestEntityTooLarge)]
    public async Task An_audit_may_be_large_up_to_its_limit(int bytes, HttpStatusCode expected) =>
        (await _caller.SendAsync("POST", "/audit", $$"""{"project_id":"{{Project}}","zones":[],"nodes":[]{{new string(' ', bytes)}}}""", ("Expect", "100-continue"))).Expect(expected);

    private async Task ScenarioAsync(string parameters)
    {
        var answer = await _caller.SendAsync("PUT", $"/scenarios/{_scenario}", $$"""{"parameters":{{parameters}}}""");
        Assert.True((int)answer.Status < 400, answer.Body);
    }

    private string Input(string configuration) =>
        $$"""{"project_id":"{{Project}}","zones":[{"zone_id":"{{Zone}}","scenario":"{{_scenario}}"}],"nodes":[{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","configuration":{{configuration}}}]}""";
}
