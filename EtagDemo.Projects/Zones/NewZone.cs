using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Zones;

/// <summary>The body that creates a zone.</summary>
public sealed record NewZone(string? Name, string? Scenario) : IValidated
{
    public string CleanName => NameRule.Normalize(Name!);

    public string CleanScenario => Scenario ?? ScenarioRule.Default;

    public IEnumerable<InputError> Errors() => [.. NameRule.Errors("name", Name), .. ScenarioRule.Errors("scenario", CleanScenario)];
}
