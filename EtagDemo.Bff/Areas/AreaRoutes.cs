using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Areas;

/// <summary>Areas: resources of the projects service, composed with their zones.</summary>
internal static class AreaRoutes
{
    public static void MapAreas(this PublicRoutes routes)
    {
        routes.Project.MapReads("/areas", List).WithSummary("The areas of a project, by name.").Produces<AreaName[]>();
        routes.Project.MapPost("/areas", Create).WithSummary("Creates an area.").Takes<NameBody>().Produces<AreaName>(StatusCodes.Status201Created);
        routes.Project.MapReads("/areas/{area_id:hexid}", Read).WithSummary("An area with its zones.").Produces<AreaDocument>();
        routes.Project.MapPatch("/areas/{area_id:hexid}", Change).WithSummary("Renames an area.").Takes<NameBody>().Produces<AreaDocument>();
    }

    private static Task<IResult> List(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Projects);

    private static Task<IResult> Read(HttpContext context, string project_id, string area_id, AreaComposite areas, Composite composite) =>
        composite.AnswerAsync(context, areas.Plan(new AreaAddress(project_id, area_id), Caller.Of(context)));

    private static Task<IResult> Create(HttpContext context, string project_id, ComposedWrites writes, AreaComposite areas) =>
        writes.SendAsync(
            context,
            Owners.Projects(context),
            GatewayJson.Default.AreaName,
            (area, owner) => areas.Plan(new AreaAddress(project_id, area.AreaId), Caller.Of(context), owner));

    private static Task<IResult> Change(HttpContext context, string project_id, string area_id, ComposedWrites writes, AreaComposite areas) =>
        writes.SendAsync(context, Owners.Projects(context), owner => areas.Plan(new AreaAddress(project_id, area_id), Caller.Of(context), owner));
}
