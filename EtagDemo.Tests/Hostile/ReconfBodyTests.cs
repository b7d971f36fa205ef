using EtagDemo.Reconf.Database;
using EtagDemo.Tests.Reconf;

namespace EtagDemo.Tests.Hostile;

[Collection(SharedReconf.Name)]
public sealed class ReconfBodyTests(ReconfFixture service) : ServiceBodyContract<ReconfDbContext>(service)
{
    private readonly ReconfFixture _service = service;

    protected override async Task<IReadOnlyList<GoodRequest>> GoodRequestsAsync()
    {
        var (project, zone, node) = ($"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
        var plan = $$"""{"zone_id":"{{zone}}","findings":[{"zone_id":"{{zone}}","node_uuid":"{{node}}","name":"level","current":1,"expected":80}]}""";
        var plans = $"/reconfigurations?project_id={project}";
        var planned = (await _service.Owner.SendAsync("POST", plans, plan)).Location!;
        var supposed = $$$$"""{"zone":{"zone_id":"{{{{zone}}}}","scenario":"switch"},"node":{"node_uuid":"{{{{node}}}}","configuration":{"level":1}}}""";
        var audit = $$$"""{"project_id":"{{{project}}}","zones":[{"zone_id":"{{{zone}}}","scenario":"switch"}],"nodes":[{"zone_id":"{{{zone}}}","node_uuid":"{{{node}}}","configuration":{"level":1}}]}""";
        return
        [
            new("PUT /scenarios/{name:scenario}", $"/scenarios/of-{node}", """{"parameters":{"level":1,"mode":"auto","linked":true}}"""),
            new("PUT /products/{id:product}", $"/products/of-{node}", """{"name":"Relay","parameters":{"channels":2}}"""),
            new("POST /misconfiguration", "/misconfiguration", supposed),
            new("QUERY /misconfiguration", "/misconfiguration", supposed),
            new("POST /audit", "/audit", audit),
            new("QUERY /audit", "/audit", audit),
            new("POST /reconfigurations", plans, plan),
            new("POST /reconfigurations/{id:hexid}/state", planned.Replace("?", "/state?", StringComparison.Ordinal), """{"state":"applying","reason":"why"}"""),
        ];
    }
}
