using System.Text.Json;

namespace EtagDemo.Bff.Nodes;

/// <summary>A node with its configuration: an object of scalar values.</summary>
internal sealed record NodeDocument(string NodeUuid, string Name, JsonElement Configuration);
