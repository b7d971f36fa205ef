using System.Text.Json;

namespace EtagDemo.Bff.Audits;

/// <summary>A parameter of a node that is not as its zone's scenario wants it. <paramref name="Current"/> is null when the node does not have it.</summary>
internal sealed record Finding(string ZoneId, string NodeUuid, string Name, JsonElement Current, JsonElement Expected);
