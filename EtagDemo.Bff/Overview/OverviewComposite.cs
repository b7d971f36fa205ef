using System.Buffers;
using System.Text.Json;
using EtagDemo.Bff.Audits;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Nodes;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Zones;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Overview;

/// <summary>A project on one page: itself, its zones, its nodes, its reconfigurations, and the audit that follows from zones and nodes.</summary>
internal sealed class OverviewComposite(UpstreamClient upstream, Calculations calculations)
{
    private const string Applied = "applied";

    public CompositePlan Plan(string projectId, Caller caller) =>
        new CompositePlan("overview", ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}", caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/zones", caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Commissioning, $"/nodes?project_id={projectId}", caller, ct))
            .Part(ct => upstream.GetAsync(UpstreamService.Reconf, $"/reconfigurations?project_id={projectId}", caller, ct))
            .Then((parts, ct) => AuditAsync(projectId, parts, caller, ct))
            .Compose(WriteAsync)
            .Vary(CallerHeaders.User);

    private async Task<HttpResponseMessage> AuditAsync(string projectId, IReadOnlyList<CompositePart> parts, Caller caller, CancellationToken cancellationToken)
    {
        var zones = await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListProjectZone, cancellationToken);
        var nodes = await parts[2].ReadAsync(GatewayJson.Default.IReadOnlyListProjectNode, cancellationToken);
        return await calculations.AuditAsync(projectId, zones, nodes, caller, cancellationToken);
    }

    private static async ValueTask WriteAsync(IReadOnlyList<CompositePart> parts, IBufferWriter<byte> body, CancellationToken cancellationToken)
    {
        var overview = Compose(
            await parts[0].ReadAsync(GatewayJson.Default.ProjectDocument, cancellationToken),
            await parts[1].ReadAsync(GatewayJson.Default.IReadOnlyListProjectZone, cancellationToken),
            await parts[2].ReadAsync(GatewayJson.Default.IReadOnlyListProjectNode, cancellationToken),
            await parts[3].ReadAsync(GatewayJson.Default.IReadOnlyListOpenReconfiguration, cancellationToken),
            await parts[4].ReadAsync(GatewayJson.Default.AuditReport, cancellationToken));
        await using var json = new Utf8JsonWriter(body);
        JsonSerializer.Serialize(json, overview, GatewayJson.Default.OverviewDocument);
    }

    private static OverviewDocument Compose(
        ProjectDocument project, IReadOnlyList<ProjectZone> zones, IReadOnlyList<ProjectNode> nodes, IReadOnlyList<OpenReconfiguration> reconfigurations, AuditReport audit)
    {
        var nodesOf = nodes.CountBy(node => node.ZoneId).ToDictionary(StringComparer.Ordinal);
        var misconfiguredOf = audit.Findings.Select(finding => (finding.ZoneId, finding.NodeUuid)).Distinct().CountBy(node => node.ZoneId).ToDictionary(StringComparer.Ordinal);
        var zonesOf = zones.ToLookup(
            zone => zone.AreaId,
            zone => new OverviewZone(zone.ZoneId, zone.Name, zone.Scenario, nodesOf.GetValueOrDefault(zone.ZoneId), misconfiguredOf.GetValueOrDefault(zone.ZoneId)));
        return new OverviewDocument(
            project.ProjectId,
            project.Name,
            [.. project.Areas.Select(area => new OverviewArea(area.AreaId, area.Name, [.. zonesOf[area.AreaId]]))],
            audit.Nodes,
            audit.Misconfigured,
            audit.Findings,
            [.. reconfigurations.Where(reconfiguration => reconfiguration.State != Applied)]);
    }
}
