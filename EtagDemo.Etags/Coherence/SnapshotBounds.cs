namespace EtagDemo.Etags.Coherence;

/// <summary>The bounds of a snapshot that a database took.</summary>
/// <param name="Xmin">All transactions below are over, and those committed are visible.</param>
/// <param name="Xmax">No transaction at or above had a number yet.</param>
public readonly record struct SnapshotBounds(ulong Xmin, ulong Xmax);
