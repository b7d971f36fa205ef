using System.Text.Json;

namespace EtagDemo.Bff.Audits;

/// <summary>A node as far as an audit needs it.</summary>
internal sealed record AuditedNode(string ZoneId, string NodeUuid, JsonElement Configuration);
