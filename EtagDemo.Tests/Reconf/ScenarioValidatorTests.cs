using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

[Collection(SharedReconf.Name)]
public sealed class ScenarioValidatorTests(ReconfFixture service)
{
    private readonly ServiceCaller _caller = service.Owner;
    private readonly string _scenario = $"/scenarios/s{Guid.NewGuid():N}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unchanged_read_is_a_304_without_sql(bool list)
    {
        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":1}}""")).Expect(HttpStatusCode.Created);
        var path = list ? "/scenarios" : _scenario;
        var first = (await _caller.GetAsync(path)).Expect(HttpStatusCode.OK);
        using var counter = new SqlCounter(service.Database);

        var second = await _caller.GetAsync(path, ("If-None-Match", first.Etag!));

        Assert.Equal((HttpStatusCode.NotModified, "", 0), (second.Status, second.Body, counter.Commands));
    }

    [Theory]
    [InlineData(true, "PUT")]
    [InlineData(true, "DELETE")]
    [InlineData(false, "PUT")]
    [InlineData(false, "DELETE")]
    public async Task A_read_is_fresh_after_a_write(bool list, string method)
    {
        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":1}}""")).Expect(HttpStatusCode.Created);
        var path = list ? "/scenarios" : _scenario;
        var before = (await _caller.GetAsync(path)).Expect(HttpStatusCode.OK);

        await _caller.SendAsync(method, _scenario, method == "PUT" ? """{"parameters":{"a":2}}""" : null);
        var after = await _caller.GetAsync(path, ("If-None-Match", before.Etag!));

        Assert.NotEqual(HttpStatusCode.NotModified, after.Status);
        Assert.NotEqual(before.Body, after.Body);
    }

    [Fact]
    public async Task A_write_to_one_scenario_leaves_the_others_unchanged()
    {
        var before = (await _caller.GetAsync("/scenarios/corridor")).Expect(HttpStatusCode.OK);

        (await _caller.SendAsync("PUT", _scenario, """{"parameters":{"a":1}}""")).Expect(HttpStatusCode.Created);

        (await _caller.GetAsync("/scenarios/corridor", ("If-None-Match", before.Etag!))).Expect(HttpStatusCode.NotModified);
    }
}
