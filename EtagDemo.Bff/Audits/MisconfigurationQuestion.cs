namespace EtagDemo.Bff.Audits;

/// <summary>What reconf needs to know about one node and its zone.</summary>
internal sealed record MisconfigurationQuestion(ZoneScenario Zone, NodeConfiguration Node);
