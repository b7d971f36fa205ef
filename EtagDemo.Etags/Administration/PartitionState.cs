namespace EtagDemo.Etags.Administration;

/// <summary>The entries of some partitions.</summary>
/// <param name="Entries">Up to the limit that was asked for.</param>
/// <param name="More">Whether there are more.</param>
internal sealed record PartitionState(IReadOnlyList<EntryState> Entries, bool More);
