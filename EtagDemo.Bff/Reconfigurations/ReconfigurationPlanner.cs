using EtagDemo.Bff.Audits;
using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Makes a reconfiguration: audits the zone or the project as it is now, and hands the findings to reconf.</summary>
internal sealed class ReconfigurationPlanner(UpstreamClient upstream, Calculations calculations, FollowedWrites writes)
{
    public async Task<IResult> PlanAsync(HttpContext context, string projectId, string? zoneId)
    {
        var (caller, ct) = (Caller.Of(context), context.RequestAborted);
        var asked = (
            Zones: upstream.GetAsync(UpstreamService.Projects, $"/projects/{projectId}/zones", caller, ct),
            Nodes: upstream.GetAsync(UpstreamService.Commissioning, $"/nodes?project_id={projectId}", caller, ct));
        var (zones, noZones) = await PartAnswer.ReadAsync(asked.Zones, GatewayJson.Default.IReadOnlyListProjectZone, ct);
        var (nodes, noNodes) = await PartAnswer.ReadAsync(asked.Nodes, GatewayJson.Default.IReadOnlyListProjectNode, ct);
        if ((noZones ?? noNodes) is { } failure)
        {
            return failure;
        }

        if (zoneId is not null && zones!.All(zone => zone.ZoneId != zoneId))
        {
            return Problems.Unprocessable([new InputError("zone_id", "This project has no such zone. Leave zone_id out to plan for the whole project.")]);
        }

        var calculation = calculations.AuditAsync(projectId, [.. zones!.Where(zone => IsMeant(zone.ZoneId))], [.. nodes!.Where(node => IsMeant(node.ZoneId))], caller, ct);
        var (audit, noAudit) = await PartAnswer.ReadAsync(calculation, GatewayJson.Default.AuditReport, ct);
        return noAudit ?? await WriteAsync(context, projectId, zoneId, audit!);

        bool IsMeant(string zone) => zoneId is null || zone == zoneId;
    }

    private Task<IResult> WriteAsync(HttpContext context, string projectId, string? zoneId, AuditReport audit)
    {
        var content = JsonBody.Of(new ReconfigurationPlan(zoneId, audit.Findings), GatewayJson.Default.ReconfigurationPlan).ToContent();
        var target = new WriteTarget(UpstreamService.Reconf, ReconfigurationAddress.List(projectId));
        return writes.SendAsync(context, target, content, write => RepresentAsync(projectId, write, context.RequestAborted));
    }

    private static async Task<IResult> RepresentAsync(string projectId, FollowedWrite write, CancellationToken cancellationToken)
    {
        await write.Representation.Content.LoadIntoBufferAsync(cancellationToken);
        var made = await UpstreamJson.ReadAsync(write.Representation, GatewayJson.Default.Reconfiguration, cancellationToken);
        return new NewRepresentation(write.Representation, created: true, new ReconfigurationAddress(projectId, made.ReconfigurationId).Public);
    }
}
