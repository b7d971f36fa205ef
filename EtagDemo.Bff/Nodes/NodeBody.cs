using System.Text.Json;

namespace EtagDemo.Bff.Nodes;

/// <summary>What a node is created or changed by; a new node needs a name.</summary>
internal sealed record NodeBody(string? Name, JsonElement? Configuration);
