using System.Text.Json;

namespace EtagDemo.Bff.Nodes;

/// <summary>A node in the list over a whole project.</summary>
internal sealed record ProjectNode(string ZoneId, string NodeUuid, string Name, JsonElement Configuration);
