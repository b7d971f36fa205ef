using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Projects;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;

namespace EtagDemo.Bff.Areas;

/// <summary>Areas: the projects service's own resources.</summary>
internal static class AreaRoutes
{
    public static void MapAreas(this PublicRoutes routes)
    {
        routes.Project.MapReads("/areas", Read).WithSummary("The areas of a project, by name.").Produces<AreaName[]>();
        routes.Project.MapPost("/areas", Create).WithSummary("Creates an area.").Takes<NameBody>().Produces<AreaName>(StatusCodes.Status201Created);
        routes.Project.MapReads("/areas/{area_id:hexid}", Read).WithSummary("An area with its zones.").Produces<AreaDocument>();
        routes.Project.MapPatch("/areas/{area_id:hexid}", Change).WithSummary("Renames an area.").Takes<NameBody>().Produces<AreaDocument>();
    }

    private static Task<IResult> Read(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Projects);

    private static Task<IResult> Change(HttpContext context, FollowedWrites writes) => writes.SendAsync(context, Owners.Projects(context));

    private static Task<IResult> Create(HttpContext context, FollowedWrites writes) =>
        writes.SendAsync(context, Owners.Projects(context), write => CreatedAsync(write, context.RequestAborted));

    private static async Task<IResult> CreatedAsync(FollowedWrite write, CancellationToken cancellationToken)
    {
        using var representation = write.Representation;
        var name = await UpstreamJson.ReadAsync(representation, GatewayJson.Default.AreaName, cancellationToken);
        return new PartOfRepresentation<AreaName>(
            name, GatewayJson.Default.AreaName, representation.Headers.ETag?.ToString(), ResponseFields.CacheStatusOf(representation), write.Location);
    }
}
