using System.Text.Json;

namespace EtagDemo.Benchmarks.Sample;

internal sealed record BuildingNode(string Uuid, string Name, IReadOnlyDictionary<string, JsonElement> Configuration);
