using EtagDemo.Etags;
using EtagDemo.Etags.Writing;
using EtagDemo.Reconf.Database;
using EtagDemo.ServiceDefaults.Api;
using EtagDemo.ServiceDefaults.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.Reconf.Scenarios;

/// <summary>Scenarios: what zones expect of their nodes. They belong to no project.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this RouteGroupBuilder api)
    {
        var scenarios = api.MapGroup("/scenarios");
        scenarios.MapGet("", List).WithEtag(policy => policy.Tag(ScenarioTags.All));

        var scenario = scenarios.MapGroup("/{name:scenario}");
        scenario.MapGet("", Get).WithEtag(policy => policy.Tag(ScenarioTags.One));
        scenario.MapPut("", Put);
        // Zones of every project may be set to a scenario that was there from the start: nobody removes one without having seen it as it is.
        scenario.MapDelete("", Delete).RequireIfMatch(when: request => SeededScenarios.Contains((string?)request.GetRouteValue("name")));
    }

    private static async Task<Ok<List<ScenarioView>>> List(ReconfDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await db.Scenarios
            .OrderBy(scenario => scenario.Name)
            .Select(scenario => new ScenarioView(scenario.Name, scenario.Parameters))
            .ToListAsync(cancellationToken));

    private static async Task<Results<Ok<ScenarioView>, ProblemHttpResult>> Get(string name, ReconfDbContext db, CancellationToken cancellationToken) =>
        await db.Scenarios
            .Where(scenario => scenario.Name == name)
            .Select(scenario => new ScenarioView(scenario.Name, scenario.Parameters))
            .SingleOrDefaultAsync(cancellationToken) is { } scenario
            ? TypedResults.Ok(scenario)
            : ScenarioProblems.NoSuchScenario(name);

    private static Task<IResult> Put(string name, Body<PutScenario> body, ReconfDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                var scenario = await LockAsync(db, name, token);
                if (attempt.Precondition(() => scenario is null ? null : ScenarioView.Of(scenario)) is { } refused)
                {
                    return refused;
                }

                var location = $"/scenarios/{name}";
                if (scenario is null)
                {
                    db.Scenarios.Add(new() { Name = name, Parameters = body.Value.NewParameters() });
                }
                else
                {
                    scenario.Parameters = body.Value.NewParameters();
                }

                await db.SaveChangesAsync(token);
                return scenario is null ? TypedResults.Created(location) : new SeeOther(location);
            },
            cancellationToken);

    private static Task<IResult> Delete(string name, ReconfDbContext db, ConditionalWrite write, CancellationToken cancellationToken) =>
        write.RunAsync(
            db,
            async (attempt, token) =>
            {
                if (await LockAsync(db, name, token) is not { } scenario)
                {
                    return ScenarioProblems.NoSuchScenario(name);
                }

                if (attempt.Precondition(() => ScenarioView.Of(scenario)) is { } refused)
                {
                    return refused;
                }

                db.Scenarios.Remove(scenario);
                await db.SaveChangesAsync(token);
                return TypedResults.NoContent();
            },
            cancellationToken);

    /// <summary>Holds the name, too, so that of two requests that create one scenario the second finds it.</summary>
    private static async Task<Scenario?> LockAsync(ReconfDbContext db, string name, CancellationToken cancellationToken)
    {
        await db.LockAsync($"scenario {name}", cancellationToken);
        return await db.Scenarios.FromSql($"SELECT * FROM scenarios WHERE name = {name} FOR UPDATE").SingleOrDefaultAsync(cancellationToken);
    }
}
