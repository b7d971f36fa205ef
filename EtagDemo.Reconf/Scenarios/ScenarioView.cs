using EtagDemo.ServiceDefaults.Scalars;

namespace EtagDemo.Reconf.Scenarios;

internal sealed record ScenarioView(string Name, ScalarMap Parameters)
{
    public static ScenarioView Of(Scenario scenario) => new(scenario.Name, scenario.Parameters);
}
