using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Writes;
using EtagDemo.Bff.Zones;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Audits;

/// <summary>What is not as it should be: of a node, of a project, of a site.</summary>
internal static class AuditRoutes
{
    public static void MapAudits(this PublicRoutes routes)
    {
        routes.Project.MapReads("/audit", Audit).WithSummary("Every node of a project that is not as its zone's scenario wants it.").Produces<AuditReport>();
        routes.Project.MapPost("/audit", CompareScan).WithSummary("Compares a site scan with what was commissioned. QUERY does the same and can be answered 304.")
            .WithMetadata(new BodyLimit(BodyLimit.LargeBytes)).Takes<SiteScan>().Produces<SiteScanReport>();
        routes.Project.MapQuery("/audit", CompareScan).WithMetadata(new BodyLimit(BodyLimit.LargeBytes)).Takes<SiteScan>();

        const string Misconfiguration = "/areas/{area_id:hexid}/zones/{zone_id:hexid}/nodes/{node_uuid:hexid}/misconfiguration";
        routes.Project.MapReads(Misconfiguration, Misconfigured).Produces<Misconfiguration[]>()
            .WithSummary("What of a node is not as its zone's scenario wants it. QUERY takes another scenario or configuration to suppose.");
        routes.Project.MapQuery(Misconfiguration, Suppose).Takes<MisconfigurationSupposition>(optional: true);
    }

    private static Task<IResult> Audit(HttpContext context, string project_id, AuditComposite audit, Composite composite) =>
        composite.AnswerAsync(context, audit.Plan(project_id, Caller.Of(context)));

    private static Task<IResult> CompareScan(HttpContext context, string project_id, SiteScans scans) => scans.CompareAsync(context, project_id);

    private static Task<IResult> Misconfigured(HttpContext context, string node_uuid, MisconfigurationComposite node, Composite composite) =>
        composite.AnswerAsync(context, node.Plan(ZoneAddress.Of(context), node_uuid, MisconfigurationSupposition.None, Caller.Of(context)));

    private static async Task<IResult> Suppose(HttpContext context, string node_uuid, MisconfigurationComposite node, Composite composite)
    {
        var (supposed, refusal) = await JsonBody.ReadAsync(context, GatewayJson.Default.MisconfigurationSupposition);
        return refusal ?? await composite.AnswerAsync(context, node.Plan(ZoneAddress.Of(context), node_uuid, supposed ?? MisconfigurationSupposition.None, Caller.Of(context)));
    }
}
