using EtagDemo.Bff.Forwarding;
using EtagDemo.Bff.Routing;
using EtagDemo.Bff.Upstreams;
using EtagDemo.Bff.Writes;

namespace EtagDemo.Bff.Scenarios;

/// <summary>Scenarios: what a zone expects of its nodes. Reconf's own resources, the same for every caller.</summary>
internal static class ScenarioRoutes
{
    public static void MapScenarios(this PublicRoutes routes)
    {
        routes.Callers.MapReads("/scenarios", Read).WithSummary("All scenarios, by name.").Produces<Scenario[]>();
        routes.Callers.MapReads("/scenarios/{name}", Read).WithSummary("A scenario and its parameters.").Produces<Scenario>();
        routes.Callers.MapPut("/scenarios/{name}", Write).WithSummary("Creates or replaces a scenario.").Takes<ScenarioBody>()
            .Produces<Scenario>().Produces<Scenario>(StatusCodes.Status201Created);
        routes.Callers.MapDelete("/scenarios/{name}", Write).WithSummary("Removes a scenario. One that was there from the start is removed only with If-Match.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static Task<IResult> Read(HttpContext context, PlainRoutes plain) => plain.ForwardAsync(context, UpstreamService.Reconf);

    private static Task<IResult> Write(HttpContext context, FollowedWrites writes) => writes.SendAsync(context, Owners.Reconf(context));
}
