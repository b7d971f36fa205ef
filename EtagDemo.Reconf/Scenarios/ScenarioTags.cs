namespace EtagDemo.Reconf.Scenarios;

/// <summary>What answers about scenarios depend on.</summary>
internal static class ScenarioTags
{
    /// <summary>Any scenario: also what a calculation depends on, whose body says which ones it uses.</summary>
    public const string All = "scenarios:all";

    /// <summary>One scenario, or that there is none.</summary>
    public const string One = All + ":{name}";

    public static IEnumerable<string> Of(Scenario scenario) => [All, $"{All}:{scenario.Name}"];
}
