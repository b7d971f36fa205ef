using System.Net;
using EtagDemo.Tests.Fixtures;

namespace EtagDemo.Tests.Reconf;

/// <summary>The triggers of this service's tables announce the tags that its reads have.</summary>
[Collection(SharedReconf.Name)]
public sealed class OutsideChangeTests(ReconfFixture service)
{
    [Theory]
    [InlineData("UPDATE scenarios SET parameters = '{\"a\":2}'")]
    [InlineData("DELETE FROM scenarios")]
    public async Task A_scenario_changed_with_SQL_is_answered_anew(string sql)
    {
        var name = $"s{Guid.NewGuid():N}";
        (await service.Owner.SendAsync("PUT", $"/scenarios/{name}", """{"parameters":{"a":1}}""")).Expect(HttpStatusCode.Created);

        await AroundTheService.ChangeAsync(service.Owner, service.ExecuteAsync, $"{sql} WHERE name = '{name}'", [$"/scenarios/{name}", "/scenarios"]);
    }

    [Theory]
    [InlineData("UPDATE reconfigurations SET state = 'failed'")]
    [InlineData("DELETE FROM reconfigurations")]
    public async Task A_reconfiguration_changed_with_SQL_is_answered_anew(string sql)
    {
        var project = Guid.NewGuid().ToString("N");
        var planned = await service.Owner.SendAsync("POST", $"/reconfigurations?project_id={project}", """{"findings":[]}""");

        await AroundTheService.ChangeAsync(
            service.Owner,
            service.ExecuteAsync,
            $"{sql} WHERE project_id = '{project}'",
            [planned.Expect(HttpStatusCode.SeeOther).Location!, $"/reconfigurations?project_id={project}"]);
    }
}
