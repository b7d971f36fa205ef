namespace EtagDemo.Etags.Administration;

/// <summary>What was cleared.</summary>
/// <param name="Cleared">How many entries were removed or can be no hit any more.</param>
public sealed record ClearReport(long Cleared);
