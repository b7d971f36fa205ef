namespace EtagDemo.Bff.Reconfigurations;

/// <summary>What a client wants mended: one zone, or the whole project.</summary>
internal sealed record ReconfigurationScope(string? ZoneId);
