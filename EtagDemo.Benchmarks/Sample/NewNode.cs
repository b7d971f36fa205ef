using System.Text.Json;

namespace EtagDemo.Benchmarks.Sample;

internal sealed record NewNode(string Name, IReadOnlyDictionary<string, JsonElement> Configuration);
