using System.Text.Json;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>One value of one node, as it shall be.</summary>
internal sealed record NodeValue(string ZoneId, string NodeUuid, string Name, JsonElement To);
