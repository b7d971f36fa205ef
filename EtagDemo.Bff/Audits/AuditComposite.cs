using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Audits;

/// <summary>The audit of a project: its zones, its nodes, and what reconf makes of them.</summary>
internal sealed class AuditComposite(UpstreamClient upstream, Calculations calculations)
{
    public CompositePlan Plan(string projectId, Caller caller) =>
        new CompositePlan("audit", ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/zones", caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Commissioning, $"/nodes?project_id={projectId}", caller, ct))
            .Then((parts, ct) => AuditAsync(projectId, parts, caller, ct))
            .Compose((parts, body, ct) => PartBody.CopyAsync(parts[2], body, ct))
            .Vary(CallerHeaders.User);

    private async Task<HttpResponseMessage> AuditAsync(string projectId, IReadOnlyList<CompositePart> parts, Caller caller, CancellationToken cancellationToken)
    {
        var zones = await parts[0].ReadAsync(GatewayJson.Default.IReadOnlyListProjectZone, cancellationToken);
        var nodes = await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListProjectNode, cancellationToken);
        return await calculations.AuditAsync(projectId, zones, nodes, caller, cancellationToken);
    }
}
