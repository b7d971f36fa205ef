using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagDemo.Reconf.Reconfigurations;

/// <summary>States in JSON, as lower-case names; no numbers.</summary>
internal sealed class ReconfigurationStateJson() : JsonStringEnumConverter<ReconfigurationState>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
