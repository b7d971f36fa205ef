namespace EtagDemo.Etags.Stores.Memory;

/// <summary>Holds a tag's record. Once evicted it stays so; no mark can be lost in between, since eviction swaps an unmarked record only.</summary>
internal sealed class TagSlot(TagRecord first, long now)
{
    private TagRecord _record = first;
    private long _lastUsed = now;

    public TagRecord Record => Volatile.Read(ref _record);

    public long LastUsed => Volatile.Read(ref _lastUsed);

    public void Touch(long now) => Volatile.Write(ref _lastUsed, now);

    public bool TrySwap(TagRecord expected, TagRecord next) =>
        ReferenceEquals(Interlocked.CompareExchange(ref _record, next, expected), expected);

    public bool TryEvict()
    {
        var record = Record;
        return record.Marks.IsEmpty && TrySwap(record, TagRecord.Evicted);
    }
}
