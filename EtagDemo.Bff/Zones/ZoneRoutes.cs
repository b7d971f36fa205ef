using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Zones;

/// <summary>Zones: a list and writes of the projects service, and the zone itself with its nodes.</summary>
internal static class ZoneRoutes
{
    public static void MapZones(this PublicRoutes routes)
    {
        var zones = routes.Project.MapGroup("/areas/{area_id:hexid}/zones");
        zones.MapReads("", List).WithSummary("The zones of an area, by name.").Produces<ZoneName[]>();
        zones.MapPost("", Write).WithSummary("Creates a zone; its scenario defaults to switch.").Takes<ZoneBody>().Produces<ZoneName>(StatusCodes.Status201Created);
        zones.MapReads("/{zone_id:hexid}", Read).WithSummary("A zone with its nodes.").Produces<ZoneDocument>();
        zones.MapPatch("/{zone_id:hexid}", Write).WithSummary("Renames a zone or gives it another scenario.").Takes<ZoneBody>().Produces<ZoneName>();
    }

    private static Task<IResult> List(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Projects);

    private static Task<IResult> Read(HttpContext context, ZoneComposite zones, Composite composite) =>
        composite.AnswerAsync(context, zones.Plan(ZoneAddress.Of(context), Caller.Of(context)));

    private static Task<IResult> Write(HttpContext context, string project_id, string area_id, ComposedWrites writes, ZoneComposite zones) =>
        writes.SendAsync(
            context,
            Owners.Projects(context),
            GatewayJson.Default.ZoneName,
            (zone, owner) => zones.Plan(new ZoneAddress(project_id, area_id, zone.ZoneId), Caller.Of(context), owner));
}
