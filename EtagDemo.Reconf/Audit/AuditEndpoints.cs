using EtagDemo.Etags;
using EtagDemo.Reconf.Database;
using EtagDemo.Reconf.Scenarios;
using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Audit;

/// <summary>What is wrong with any node of a project: a read whose input is its body, so its results are keyed by the body's digest.</summary>
internal static class AuditEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Post, "QUERY"];

    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapMethods("/audit", _methods, Audit).AllowLargeBody().WithEtag(policy => policy.Tag(ScenarioTags.All).VaryByContentDigest());

    private static async Task<Results<Ok<ProjectAudit>, ProblemHttpResult>> Audit(Body<AuditBody> body, ReconfDbContext db, CancellationToken cancellationToken)
    {
        var scenarios = await db.Scenarios.ToDictionaryAsync(scenario => scenario.Name, scenario => scenario.Parameters, cancellationToken);
        if (body.Value.Zones!.FirstOrDefault(zone => !scenarios.ContainsKey(zone!.Scenario!)) is { } unknown)
        {
            return ScenarioProblems.UnknownScenario(unknown.ZoneId, unknown.Scenario!);
        }

        var expectations = body.Value.Zones!.ToDictionary(zone => zone!.ZoneId, zone => scenarios[zone!.Scenario!]);
        var nodes = body.Value.Nodes!.Select(node => node!.ToZonedNode());
        return TypedResults.Ok(ProjectCheck.Compare(body.Value.ProjectId, expectations, nodes));
    }
}
