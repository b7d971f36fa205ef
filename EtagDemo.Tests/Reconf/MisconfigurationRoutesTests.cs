using System.Net;
using System.Security.Cryptography;
using System.Text;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class MisconfigurationRoutesTests(ReconfFixture service)
{
    private readonly ServiceCaller _caller = service.Owner;
    private readonly string _scenario = $"s{Guid.NewGuid():N}";

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task What_differs_from_the_scenario_is_named_in_order(string method)
    {
        await ScenarioAsync("""{"timeout_s":900,"level":80,"linked":true}""");

        var answer = await _caller.SendAsync(method, "/misconfiguration", Input("""{"level":"80","timeout_s":900.0,"extra":1}"""));

        Assert.Equal("""[{"name":"level","current":"80","expected":80},{"name":"linked","current":null,"expected":true}]""", answer.Expect(HttpStatusCode.OK).Body);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task The_same_question_is_a_304_without_sql_until_a_scenario_changes(string method)
    {
        await ScenarioAsync("""{"level":80}""");
        var input = Input("""{"level":80}""");
        var digest = ("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(input)))}:");

        var first = (await _caller.SendAsync(method, "/misconfiguration", input, digest)).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);
        var second = await _caller.SendAsync(method, "/misconfiguration", input, digest, ("If-None-Match", first.Etag!));
        var statements = counter.Commands;
        await ScenarioAsync("""{"level":70}""");
        var third = await _caller.SendAsync(method, "/misconfiguration", input, digest, ("If-None-Match", first.Etag!));

        Assert.Equal("[]", first.Body);
        Assert.Contains("content-digest", first.Vary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.Status, statements));
        Assert.Equal("""[{"name":"level","current":80,"expected":70}]""", third.Expect(HttpStatusCode.OK).Body);
    }

    [Fact]
    public async Task An_unknown_scenario_is_422_until_there_is_one()
    {
        var refused = (await _caller.SendAsync("POST", "/misconfiguration", Input("{}"))).Expect(HttpStatusCode.UnprocessableEntity);
        await ScenarioAsync("{}");

        Assert.Contains(_scenario, (string)refused.Json["detail"]!, StringComparison.Ordinal);
        (await _caller.SendAsync("POST", "/misconfiguration", Input("{}"))).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone":{"zone_id":"0000000000000000000000000000000a","scenario":"switch"}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone":{"zone_id":"0000000000000000000000000000000a"},"node":{"node_uuid":"0000000000000000000000000000000b"}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone":{"zone_id":"0000000000000000000000000000000a","scenario":"switch"},"node":{"node_uuid":"0000000000000000000000000000000b","configuration":{"a":{}}}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"zone":{"scenario":"switch"},"node":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task Questions_that_make_no_sense_are_refused(string input, HttpStatusCode expected) => (await _caller.SendAsync("POST", "/misconfiguration", input)).Expect(expected);

    private async Task ScenarioAsync(string parameters)
    {
        var answer = await _caller.SendAsync("PUT", $"/scenarios/{_scenario}", $$"""{"parameters":{{parameters}}}""");
        Assert.True((int)answer.Status < 400, answer.Body);
    }

    private string Input(string configuration) =>
        $$$"""{"zone":{"zone_id":"0000000000000000000000000000000a","scenario":"{{{_scenario}}}"},"node":{"node_uuid":"0000000000000000000000000000000b","configuration":{{{configuration}}}}}""";
}
