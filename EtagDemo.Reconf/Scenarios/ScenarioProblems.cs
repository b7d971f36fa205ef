using EtagDemo.ServiceDefaults.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagDemo.Reconf.Scenarios;

/// <summary>Why a request about scenarios cannot be done, and what to do about it.</summary>
internal static class ScenarioProblems
{
    public static ProblemHttpResult NoSuchScenario(string name) =>
        Problems.NotFound($"There is no scenario '{name}'. GET /scenarios lists those there are.");

    public static ProblemHttpResult UnknownScenario(Guid zoneId, string name) =>
        Problems.Unprocessable($"The zone {HexId.Format(zoneId)} follows the scenario '{name}', which does not exist. PUT /scenarios/{name}, or give the zone another scenario.");
}
