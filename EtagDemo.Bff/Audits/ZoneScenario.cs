namespace EtagDemo.Bff.Audits;

/// <summary>A zone as far as a calculation needs it.</summary>
internal sealed record ZoneScenario(string ZoneId, string Scenario);
