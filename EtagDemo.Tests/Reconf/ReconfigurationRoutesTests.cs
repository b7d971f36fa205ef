using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class ReconfigurationRoutesTests(ReconfFixture service)
{
    private const string Zone = "0000000000000000000000000000000a";
    private const string OtherZone = "0000000000000000000000000000000c";
    private const string Node = "0000000000000000000000000000000b";
    private const string Plan = $$"""{"findings":[{{Finding}},{{FindingOfOtherZone}}]}""";
    private const string PlanOfZone = $$"""{"zone_id":"{{Zone}}","findings":[{{Finding}},{{FindingOfOtherZone}}]}""";
    private const string Finding = $$"""{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","current":10,"expected":80}""";
    private const string FindingOfOtherZone = $$"""{"zone_id":"{{OtherZone}}","node_uuid":"{{OtherZone}}","name":"linked","current":null,"expected":true}""";

    private readonly ServiceCaller _owner = service.Owner;
    private readonly string _project = Guid.NewGuid().ToString("N");

    private string All => $"/reconfigurations?project_id={_project}";

    [Fact]
    public async Task Findings_become_a_plan()
    {
        var path = await PlanAsync(Plan);

        var plan = await _owner.GetAsync(path);

        Assert.Equal(
            $$"""{"reconfiguration_id":"{{IdIn(path)}}","zone_id":null,"state":"planned","changes":[{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","from":10,"to":80},{"zone_id":"{{OtherZone}}","node_uuid":"{{OtherZone}}","name":"linked","from":null,"to":true}]}""",
            plan.Body);
    }

    [Fact]
    public async Task A_plan_for_one_zone_has_its_changes_only()
    {
        var plan = await _owner.ReadAsync(await PlanAsync(PlanOfZone));

        Assert.Equal(Zone, (string)plan["zone_id"]!);
        Assert.Equal(Zone, (string)Assert.Single(plan["changes"]!.AsArray())!["zone_id"]!);
    }

    [Fact]
    public async Task Plans_are_listed_oldest_first_as_each_of_them_shows_itself()
    {
        string[] paths = [await PlanAsync(Plan), await PlanAsync(PlanOfZone), await PlanAsync(Plan)];

        var list = (await _owner.ReadAsync(All)).AsArray();

        Assert.Equal(paths.Select(IdIn), list.Select(plan => (string)plan!["reconfiguration_id"]!));
        Assert.Equal((await _owner.GetAsync(paths[1])).Body, list[1]!.ToJsonString());
    }

    [Fact]
    public async Task A_plan_goes_its_way_and_no_other()
    {
        var path = await PlanAsync(Plan);

        await MoveAsync(path, "applied", HttpStatusCode.Conflict);
        await MoveAsync(path, "applying", HttpStatusCode.SeeOther);
        await MoveAsync(path, "applying", HttpStatusCode.SeeOther);
        await MoveAsync(path, "failed", HttpStatusCode.SeeOther, "the node is away");
        Assert.Equal("the node is away", (string)(await _owner.ReadAsync(path))["reason"]!);
        await MoveAsync(path, "applying", HttpStatusCode.SeeOther);
        await MoveAsync(path, "applied", HttpStatusCode.SeeOther);
        await MoveAsync(path, "applying", HttpStatusCode.Conflict);
        await MoveAsync(path, "planned", HttpStatusCode.Conflict);

        var applied = await _owner.ReadAsync(path);
        Assert.Equal(("applied", null), ((string)applied["state"]!, applied["reason"]));
    }

    [Fact]
    public async Task Of_those_that_finish_a_plan_one_does()
    {
        var path = await PlanAsync(Plan);
        await MoveAsync(path, "applying", HttpStatusCode.SeeOther);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _owner.SendAsync("POST", State(path), """{"state":"applied"}""")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.SeeOther);
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unchanged_read_is_a_304_without_sql_until_a_plan_moves(bool list)
    {
        var plan = await PlanAsync(Plan);
        var path = list ? All : plan;
        var first = (await _owner.GetAsync(path)).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);
        var second = await _owner.GetAsync(path, ("If-None-Match", first.Etag!));
        var statements = counter.Commands;
        await MoveAsync(plan, "applying", HttpStatusCode.SeeOther);
        var third = await _owner.GetAsync(path, ("If-None-Match", first.Etag!));

        Assert.Equal((HttpStatusCode.NotModified, 0), (second.Status, statements));
        Assert.Contains("x-role", second.Vary, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("applying", third.Expect(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_a_zone_go_alone_and_those_of_the_project_together()
    {
        var (project, zone) = (await PlanAsync(Plan), await PlanAsync(PlanOfZone));
        var list = (await _owner.GetAsync(All)).Etag!;

        (await _owner.SendAsync("DELETE", $"{All}&zone_id={Zone}")).Expect(HttpStatusCode.NoContent);
        (await _owner.GetAsync(zone)).Expect(HttpStatusCode.NotFound);
        (await _owner.GetAsync(project)).Expect(HttpStatusCode.OK);
        Assert.Single((await _owner.GetAsync(All, ("If-None-Match", list))).Expect(HttpStatusCode.OK).Json.AsArray());

        (await _owner.SendAsync("DELETE", All)).Expect(HttpStatusCode.NoContent);
        (await _owner.SendAsync("DELETE", All)).Expect(HttpStatusCode.NoContent);
        (await _owner.GetAsync(project)).Expect(HttpStatusCode.NotFound);
        Assert.Equal("[]", (await _owner.GetAsync(All)).Body);
    }

    [Fact]
    public async Task A_plan_is_reached_through_its_own_project_only()
    {
        var detour = (await PlanAsync(Plan)).Replace(_project, Zone, StringComparison.Ordinal);

        (await _owner.GetAsync(detour)).Expect(HttpStatusCode.NotFound);
        await MoveAsync(detour, "applying", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"findings":[null]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData($$"""{"findings":[{{Finding}},{{Finding}}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData($$"""{"findings":[{"zone_id":"{{Zone}}","node_uuid":"{{Node}}","name":"level","current":10,"expected":null}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData($$"""{"findings":[{"zone_id":"{{Zone}}","name":"level","current":10,"expected":1}]}""", HttpStatusCode.BadRequest)]
    public async Task Plans_that_make_no_sense_are_refused(string body, HttpStatusCode expected) => (await _owner.SendAsync("POST", All, body)).Expect(expected);

    [Theory]
    [InlineData("""{"state":"done"}""")]
    [InlineData("""{"state":1}""")]
    [InlineData("{}")]
    public async Task A_state_that_is_none_is_refused(string body) => (await _owner.SendAsync("POST", State(await PlanAsync(Plan)), body)).Expect(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest)]
    [InlineData("viewer", HttpStatusCode.Forbidden)]
    [InlineData("editor", HttpStatusCode.SeeOther)]
    public async Task Plans_are_for_editors(string? role, HttpStatusCode expected) => (await _owner.As(role).SendAsync("POST", All, Plan)).Expect(expected);

    [Theory]
    [InlineData("/reconfigurations", HttpStatusCode.BadRequest)]
    [InlineData("/reconfigurations?project_id=x", HttpStatusCode.NotFound)]
    [InlineData("/reconfigurations/x?project_id=0000000000000000000000000000000a", HttpStatusCode.NotFound)]
    public async Task Ids_that_are_missing_are_400_and_malformed_ones_404(string path, HttpStatusCode expected) => (await _owner.GetAsync(path)).Expect(expected);

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task The_service_says_that_it_is_well(string path) => (await _owner.GetAsync(path)).Expect(HttpStatusCode.OK);

    private async Task<string> PlanAsync(string body) => (await _owner.SendAsync("POST", All, body)).Expect(HttpStatusCode.SeeOther).Location!;

    private async Task MoveAsync(string path, string state, HttpStatusCode expected, string? reason = null) =>
        (await _owner.SendAsync("POST", State(path), reason is null ? $$"""{"state":"{{state}}"}""" : $$"""{"state":"{{state}}","reason":"{{reason}}"}""")).Expect(expected);

    private static string State(string path) => path.Replace("?", "/state?", StringComparison.Ordinal);

    private static string IdIn(string path) => path["/reconfigurations/".Length..path.IndexOf('?', StringComparison.Ordinal)];
}
