using System.Net;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class ScenarioRoutesTests(ReconfFixture service)
{
    private readonly ServiceCaller _caller = service.Owner;
    private readonly string _scenario = $"/scenarios/s{Guid.NewGuid():N}";

    [Fact]
    public async Task Seeded_scenarios_are_listed_by_name()
    {
        var names = (await _caller.ReadAsync("/scenarios")).AsArray().Select(scenario => (string)scenario!["name"]!).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Superset(SeededScenarios.All.Select(scenario => scenario.Name).ToHashSet(), names.ToHashSet());
    }

    [Fact]
    public async Task A_seeded_scenario_has_its_parameters() =>
        Assert.Equal(
            """{"name":"restroom","parameters":{"control_mode":"auto_on_auto_off","dali_group":8,"fade_time_ms":700,"occupancy_sensor":true,"occupied_level":100,"timeout_s":600,"vacant_level":0}}""",
            (await _caller.GetAsync("/scenarios/restroom")).Body);

    [Fact]
    public async Task Put_creates_then_replaces_and_delete_removes()
    {
        var created = await _caller.SendAsync("PUT", _scenario, """{"parameters":{"b":1.0,"a":"x"}}""");
        var first = await _caller.GetAsync(_scenario);
        var replaced = await _caller.SendAsync("PUT", _scenario, """{"parameters":{"c":true}}""");
        var second = await _caller.GetAsync(_scenario);
        var deleted = await _caller.SendAsync("DELETE", _scenario);

        Assert.Equal((HttpStatusCode.Created, _scenario), (created.Status, created.Location));
        Assert.EndsWith("""{"a":"x","b":1}}""", first.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, _scenario), (replaced.Status, replaced.Location));
        Assert.EndsWith("""{"c":true}}""", second.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        (await _caller.GetAsync(_scenario)).Expect(HttpStatusCode.NotFound);
        (await _caller.SendAsync("DELETE", _scenario)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Writes_go_through_only_with_the_current_etag()
    {
        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":1}}""", ("If-None-Match", "*"))).Expect(HttpStatusCode.Created);
        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":2}}""", ("If-None-Match", "*"))).Expect(HttpStatusCode.PreconditionFailed);
        var etag = (await _caller.GetAsync(_scenario)).Etag!;

        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":2}}""", ("If-Match", "\"another\""))).Expect(HttpStatusCode.PreconditionFailed);
        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":2}}""", ("If-Match", etag))).Expect(HttpStatusCode.SeeOther);
        (await _caller.SendAsync("DELETE", _scenario, null, ("If-Match", etag))).Expect(HttpStatusCode.PreconditionFailed);
        (await _caller.SendAsync("DELETE", _scenario, null, ("If-Match", (await _caller.GetAsync(_scenario)).Etag!))).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_many_that_create_one_scenario_one_does()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => _caller.SendAsync("PUT", _scenario, $$$"""{"parameters":{"writer":{{{writer}}}}}""")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.SeeOther));
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"parameters":{"a":null}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"parameters":{"a":[1]}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"parameters":5}""", HttpStatusCode.BadRequest)]
    public async Task Parameters_that_are_none_are_refused(string body, HttpStatusCode expected) => (await _caller.SendAsync("PUT", _scenario, body)).Expect(expected);

    [Theory]
    [InlineData("Switch")]
    [InlineData("a_b")]
    [InlineData("-a")]
    public async Task A_name_that_is_none_is_404(string name)
    {
        (await _caller.GetAsync($"/scenarios/{name}")).Expect(HttpStatusCode.NotFound);
        (await _caller.SendAsync("PUT", $"/scenarios/{name}", """{"parameters":{}}""")).Expect(HttpStatusCode.NotFound);
    }
}
