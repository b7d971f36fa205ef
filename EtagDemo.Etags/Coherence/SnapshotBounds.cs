namespace EtagDemo.Etags.Coherence;

/// <summary>The lower bound of a snapshot that a database took, and a transaction number newer than all that were given out before.</summary>
/// <param name="Xmin">All transactions below are over, and those committed are visible.</param>
/// <param name="Horizon">Every transaction that was in flight is below.</param>
public readonly record struct SnapshotBounds(ulong Xmin, ulong Horizon);
