using System.Text.Json;

namespace EtagDemo.Benchmarks.Sample;

internal sealed record ScenarioBody(string Name, IReadOnlyDictionary<string, JsonElement> Parameters);
