using System.Text.Json.Serialization;
using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Reconf.Misconfigurations;

/// <summary>A zone and the scenario that it follows.</summary>
internal sealed record ZoneScenario([property: JsonRequired] Guid ZoneId, string? Scenario)
{
    public IEnumerable<InputError> Errors(string member) => ScenarioRule.Errors($"{member}.scenario", Scenario);
}
