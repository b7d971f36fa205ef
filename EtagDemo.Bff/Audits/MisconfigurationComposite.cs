using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Zones;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Audits;

/// <summary>What is wrong with a node: its zone, the node, and what reconf makes of them.</summary>
internal sealed class MisconfigurationComposite(UpstreamClient upstream, Calculations calculations)
{
    public CompositePlan Plan(ZoneAddress zone, string nodeUuid, MisconfigurationSupposition supposed, Caller caller) =>
        new CompositePlan("misconfiguration", ct => upstream.GetAsync(UpstreamService.Projects, zone.Path, caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Commissioning, zone.Node(nodeUuid), caller, ct))
            .Then((parts, ct) => CalculateAsync(parts, supposed, caller, ct))
            .Compose((parts, body, ct) => PartBody.CopyAsync(parts[2], body, ct))
            .Vary(CallerHeaders.User);

    private async Task<HttpResponseMessage> CalculateAsync(IReadOnlyList<CompositePart> parts, MisconfigurationSupposition supposed, Caller caller, CancellationToken cancellationToken)
    {
        var zone = await parts[0].ReadAsync(GatewayJson.Default.ZoneName, cancellationToken);
        var node = await parts[1].ReadAsync(GatewayJson.Default.NodeDocument, cancellationToken);
        var question = new MisconfigurationQuestion(
            new ZoneScenario(zone.ZoneId, supposed.Zone?.Scenario ?? zone.Scenario),
            new NodeConfiguration(node.NodeUuid, supposed.Node?.Configuration ?? node.Configuration));
        return await calculations.MisconfigurationAsync(question, caller, cancellationToken);
    }
}
