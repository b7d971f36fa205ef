using System.Text.RegularExpressions;

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>Names of scenarios, which are part of paths: lower-case letters, digits and dashes.</summary>
public static partial class ScenarioRule
{
    public const int MaxLength = 64;

    /// <summary>What a zone has when nobody says otherwise.</summary>
    public const string Default = "switch";

    public static IEnumerable<InputError> Errors(string member, string? scenario)
    {
        if (!IsValid(scenario))
        {
            yield return new(member, $"The name of a scenario is needed: lower-case letters, digits and single dashes, at most {MaxLength} characters, such as 'daylight-harvesting'.");
        }
    }

    public static bool IsValid(string? scenario) => scenario is { Length: <= MaxLength } && Shape().IsMatch(scenario);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
