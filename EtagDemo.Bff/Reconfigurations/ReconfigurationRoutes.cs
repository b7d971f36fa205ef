using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Json;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Reconfigurations: plans that mend an audit's findings, and their application.</summary>
internal static class ReconfigurationRoutes
{
    public static void MapReconfigurations(this PublicRoutes routes)
    {
        var reconfigurations = routes.Project.MapGroup("/reconfigurations");
        reconfigurations.MapReads("", List).WithSummary("The reconfigurations of a project.").Produces<Reconfiguration[]>();
        reconfigurations.MapPost("", Plan).WithSummary("Plans the changes that would mend what an audit of the zone or the project finds now.")
            .Takes<ReconfigurationScope>(optional: true).Produces<Reconfiguration>(StatusCodes.Status201Created);
        reconfigurations.MapReads("/{id:hexid}", Read).WithSummary("A reconfiguration and how far it has got.").Produces<Reconfiguration>();
        reconfigurations.MapPost("/{id:hexid}/apply", Apply).WithSummary("Applies a reconfiguration. Applying twice changes nothing more.")
            .Produces<Reconfiguration>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> List(HttpContext context, string project_id, PlainRoutes plain) =>
        plain.ForwardAsync(context, UpstreamService.Reconf, ReconfigurationAddress.List(project_id));

    private static Task<IResult> Read(HttpContext context, string project_id, string id, PlainRoutes plain) =>
        plain.ForwardAsync(context, UpstreamService.Reconf, new ReconfigurationAddress(project_id, id).AtReconf);

    private static async Task<IResult> Plan(HttpContext context, string project_id, ReconfigurationPlanner planner)
    {
        var (scope, refusal) = await JsonBody.ReadAsync(context, GatewayJson.Default.ReconfigurationScope);
        if (scope?.ZoneId is { } zoneId && !HexId.TryParse(zoneId, out _))
        {
            return Problems.Unprocessable([new InputError("zone_id", "An id is 32 lower-case hexadecimal digits.")]);
        }

        return refusal ?? await planner.PlanAsync(context, project_id, scope?.ZoneId);
    }

    private static Task<IResult> Apply(HttpContext context, string project_id, string id, ApplyRequests requests) =>
        requests.TakeAsync(context, new ReconfigurationAddress(project_id, id));
}
