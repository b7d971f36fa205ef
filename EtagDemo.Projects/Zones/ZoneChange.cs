using EtagDemo.ServiceDefaults.Api;

namespace EtagDemo.Projects.Zones;

/// <summary>The body that changes a zone: what it does not name stays as it is.</summary>
public sealed record ZoneChange(string? Name, string? Scenario) : IValidated
{
    public IEnumerable<InputError> Errors()
    {
        if (Name is null && Scenario is null)
        {
            return [new("name", "Nothing to change: give a name, a scenario, or both.")];
        }

        return [.. Name is null ? [] : NameRule.Errors("name", Name), .. Scenario is null ? [] : ScenarioRule.Errors("scenario", Scenario)];
    }

    public void ApplyTo(Zone zone)
    {
        zone.Name = Name is null ? zone.Name : NameRule.Normalize(Name);
        zone.Scenario = Scenario ?? zone.Scenario;
    }
}
