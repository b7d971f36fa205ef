using EtagDemo.Commissioning.Database;
using EtagDemo.Tests.Commissioning;

namespace EtagDemo.Tests.Hostile;

[Collection(SharedCommissioning.Name)]
public sealed class CommissioningBodyTests(CommissioningFixture service) : ServiceBodyContract<CommissioningDbContext>(service)
{
    private readonly CommissioningFixture _service = service;

    protected override async Task<IReadOnlyList<GoodRequest>> GoodRequestsAsync()
    {
        var site = new Tests.Commissioning.Site(_service.Owner);
        var node = await site.CommissionAsync("Downlight", """{"level":1}""");
        var scan = $$$"""{"nodes":[{"node_uuid":"{{{node}}}","configuration":{"level":2,"mode":"a"}}]}""";
        return
        [
            new("PUT /nodes/{nodeUuid:hexid}", site.Node(node), """{"name":"Lamp","configuration":{"level":80,"linked":true,"mode":"auto"}}"""),
            new("PATCH /nodes/{nodeUuid:hexid}", site.Node(node), """{"name":"Lamp","configuration":{"level":70,"mode":null}}"""),
            new("POST /audit", site.Audit, scan),
            new("QUERY /audit", site.Audit, scan),
            new("POST /changes", site.Changes, $$"""{"reconfiguration_id":"{{Guid.NewGuid():N}}","changes":[{"zone_id":"{{site.Zone}}","node_uuid":"{{node}}","name":"level","to":60}]}"""),
        ];
    }
}
