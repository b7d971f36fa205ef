namespace EtagDemo.Bff.Live.Services;

/// <summary>Validators of some partitions; <paramref name="More"/> when there are more than were asked for.</summary>
internal sealed record PartitionState(IReadOnlyList<EntryState> Entries, bool More)
{
    public static PartitionState Empty { get; } = new([], More: false);
}
