namespace EtagDemo.Bff.Overview;

/// <summary>A reconfiguration that is still to be applied.</summary>
internal sealed record OpenReconfiguration(string ReconfigurationId, string? ZoneId, string State);
