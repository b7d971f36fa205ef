namespace EtagDemo.Bff.Audits;

/// <summary>Another scenario to suppose.</summary>
internal sealed record SupposedZone(string? Scenario);
