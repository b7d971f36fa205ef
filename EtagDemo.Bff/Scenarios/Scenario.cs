using System.Text.Json;

namespace EtagDemo.Bff.Scenarios;

/// <summary>A scenario: the scalar values that a node's configuration must have.</summary>
internal sealed record Scenario(string Name, IReadOnlyDictionary<string, JsonElement> Parameters);
