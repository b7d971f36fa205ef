using System.Text.Json;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>One parameter of one node that is to be changed.</summary>
internal sealed record NodeChange(string ZoneId, string NodeUuid, string Name, JsonElement From, JsonElement To);
