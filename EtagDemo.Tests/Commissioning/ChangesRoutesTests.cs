using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Commissioning;

[Collection(SharedCommissioning.Name)]
public sealed class ChangesRoutesTests(CommissioningFixture service)
{
    private readonly ServiceCaller _owner = service.Owner;
    private readonly Site _site = new(service.Owner);
    private readonly string _reconfiguration = Site.NewId();

    [Fact]
    public async Task Changes_are_made_once_however_often_they_are_sent()
    {
        var uuid = await _site.CommissionAsync("lamp", """{"level":10}""");
        var body = Body(Change(uuid, "level", "80"), Change(uuid, "timeout_s", "900"));

        (await _owner.SendAsync("POST", _site.Changes, body)).Expect(HttpStatusCode.NoContent);
        var changed = await _owner.GetAsync(_site.Node(uuid));
        (await _owner.SendAsync("PATCH", _site.Node(uuid), """{"configuration":{"level":33}}""")).Expect(HttpStatusCode.SeeOther);
        (await _owner.SendAsync("POST", _site.Changes, body)).Expect(HttpStatusCode.NoContent);

        Assert.EndsWith("""{"level":80,"timeout_s":900}}""", changed.Body, StringComparison.Ordinal);
        Assert.Equal(33, (int)(await _owner.ReadAsync(_site.Node(uuid)))["configuration"]!["level"]!);
    }

    [Fact]
    public async Task Sent_at_once_they_are_made_once()
    {
        var uuid = await _site.CommissionAsync("lamp");
        var body = Body(Change(uuid, "level", "80"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _owner.SendAsync("POST", _site.Changes, body)));

        Assert.All(answers, answer => answer.Expect(HttpStatusCode.NoContent));
    }

    [Fact]
    public async Task They_keep_what_a_writer_in_flight_makes_of_the_node()
    {
        var uuid = await _site.CommissionAsync("lamp", """{"level":10}""");
        await using var other = await WriterInFlight.BeginAsync(
            service.ConnectionString, $$"""UPDATE nodes SET configuration = '{"level":10,"timeout_s":900}' WHERE node_uuid = '{{uuid}}'""");

        var changes = _owner.SendAsync("POST", _site.Changes, Body(Change(uuid, "level", "80")));
        await other.CommitWhenSomebodyWaitsAsync();

        (await changes).Expect(HttpStatusCode.NoContent);
        Assert.Equal("""{"level":80,"timeout_s":900}""", (await _owner.ReadAsync(_site.Node(uuid)))["configuration"]!.ToJsonString());
    }

    [Fact]
    public async Task With_an_unknown_node_nothing_is_changed_and_they_may_be_sent_again()
    {
        var (uuid, later) = (await _site.CommissionAsync("lamp", """{"level":10}"""), Site.NewId());
        var etag = (await _owner.GetAsync(_site.Node(uuid))).Etag;
        var body = Body(Change(uuid, "level", "80"), Change(later, "level", "80"));

        (await _owner.SendAsync("POST", _site.Changes, body)).Expect(HttpStatusCode.Conflict);
        Assert.Equal(etag, (await _owner.GetAsync(_site.Node(uuid))).Etag);

        (await _owner.SendAsync("PUT", _site.Node(later), """{"name":"later"}""")).Expect(HttpStatusCode.Created);
        (await _owner.SendAsync("POST", _site.Changes, body)).Expect(HttpStatusCode.NoContent);
        Assert.Equal(80, (int)(await _owner.ReadAsync(_site.Node(later)))["configuration"]!["level"]!);
    }

    [Fact]
    public async Task A_node_of_another_zone_is_an_unknown_node()
    {
        var uuid = await _site.CommissionAsync("lamp", zone: _site.OtherZone);

        (await _owner.SendAsync("POST", _site.Changes, Body(Change(uuid, "level", "80")))).Expect(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reconfiguration_id":"0000000000000000000000000000000a","changes":[null]}""")]
    [InlineData("""{"reconfiguration_id":"0000000000000000000000000000000a","changes":[{"zone_id":"0000000000000000000000000000000a","node_uuid":"0000000000000000000000000000000a","name":"a"}]}""")]
    [InlineData("""{"reconfiguration_id":"0000000000000000000000000000000a","changes":[{"zone_id":"0000000000000000000000000000000a","node_uuid":"0000000000000000000000000000000a","name":"a","to":null}]}""")]
    [InlineData("""{"reconfiguration_id":"0000000000000000000000000000000a","changes":[{"zone_id":"0000000000000000000000000000000a","node_uuid":"0000000000000000000000000000000a","to":1}]}""")]
    public async Task Changes_that_say_too_little_are_refused(string body) =>
        (await _owner.SendAsync("POST", _site.Changes, body)).Expect(HttpStatusCode.UnprocessableEntity);

    private string Body(params string[] changes) => $$"""{"reconfiguration_id":"{{_reconfiguration}}","changes":[{{string.Join(',', changes)}}]}""";

    private string Change(string uuid, string name, string to) => $$"""{"zone_id":"{{_site.Zone}}","node_uuid":"{{uuid}}","name":"{{name}}","to":{{to}}}""";
}
