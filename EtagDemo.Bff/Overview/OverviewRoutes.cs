using EtagDemo.Bff.Callers;
using EtagDemo.Bff.Routing;
using EtagDemo.RevalidatingCache.Composites;

namespace EtagDemo.Bff.Overview;

/// <summary>The project on one page.</summary>
internal static class OverviewRoutes
{
    public static void MapOverview(this PublicRoutes routes) =>
        routes.Project.MapReads("/overview", Read).WithSummary("Areas, zones, node counts, findings and open reconfigurations in one document.").Produces<OverviewDocument>();

    private static Task<IResult> Read(HttpContext context, string project_id, OverviewComposite overview, Composite composite) =>
        composite.AnswerAsync(context, overview.Plan(project_id, Caller.Of(context)));
}
