using System.Text.Json;

namespace EtagDemo.Bff.Audits;

/// <summary>Another configuration to suppose.</summary>
internal sealed record SupposedNode(JsonElement? Configuration);
