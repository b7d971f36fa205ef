using System.Text.Json;

namespace EtagDemo.Bff.Audits;

/// <summary>A value of a node that is not as it should be; null stands for a missing one.</summary>
internal sealed record Misconfiguration(string Name, JsonElement Current, JsonElement Expected);
