using System.Text.Json;

namespace EtagDemo.Bff.Audits;

/// <summary>A node and how it is, or was found to be, configured.</summary>
internal sealed record NodeConfiguration(string NodeUuid, JsonElement Configuration);
