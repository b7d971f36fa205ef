using EtagDemo.Etags;
using EtagDemo.Reconf.Database;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Scalars;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Misconfigurations;

/// <summary>What is wrong with one node: a read whose input is its body, so its results are keyed by the body's digest.</summary>
internal static class MisconfigurationEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Post, "QUERY"];

    public static void MapMisconfiguration(this RouteGroupBuilder api) =>
        api.MapMethods("/misconfiguration", _methods, Calculate).WithEtag(policy => policy.Tag(ScenarioTags.All).VaryByContentDigest());

    private static async Task<Results<Ok<List<ScalarDifference>>, ProblemHttpResult>> Calculate(Body<MisconfigurationBody> body, ReconfDbContext db, CancellationToken cancellationToken)
    {
        var zone = body.Value.Zone!;
        var expected = await db.Scenarios.Where(scenario => scenario.Name == zone.Scenario).Select(scenario => scenario.Parameters).SingleOrDefaultAsync(cancellationToken);
        return expected is null
            ? ScenarioProblems.UnknownScenario(zone.ZoneId, zone.Scenario!)
            : TypedResults.Ok(ScalarMapComparison.Unmet(body.Value.Node!.Current(), expected).ToList());
    }
}
