namespace EtagDemo.Etags.Administration;

/// <summary>What came of rendering stored entries again.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Fresh">How many would be hits, rightly.</param>
/// <param name="Stale">How many would be hits, wrongly. Must be 0.</param>
/// <param name="NoHit">How many are no hits any more.</param>
/// <param name="Skipped">How many cannot be rendered again: keyed by a body, or not answered with 200 any more.</param>
public sealed record AuditReport(int Entries, int Fresh, int Stale, int NoHit, int Skipped);
