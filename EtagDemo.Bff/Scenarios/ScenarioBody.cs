using System.Text.Json;

namespace EtagDemo.Bff.Scenarios;

/// <summary>What a scenario is made by.</summary>
internal sealed record ScenarioBody(IReadOnlyDictionary<string, JsonElement> Parameters);
