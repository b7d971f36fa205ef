namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The place of one variant in the store. Its response is replaced as a whole, so a reader always sees one that fits together.</summary>
internal sealed class StoreEntry(Resource resource, StoredResponse response)
{
    private StoredResponse _response = response;
    private int _uses;

    public Resource Resource { get; } = resource;

    public StoredResponse Response => Volatile.Read(ref _response);

    /// <summary>The queue it stands in; null once it is out of the store. This and its neighbours are the queue's to change.</summary>
    public EntryQueue? Queue { get; set; }

    /// <summary>Whether it was removed because its origin has another response; the store's writer sets it.</summary>
    public bool IsSuperseded { get; set; }

    public StoreEntry? Previous { get; set; }

    public StoreEntry? Next { get; set; }

    /// <summary>The bytes it is charged with.</summary>
    public long Charged { get; set; }

    public bool WasUsed => Volatile.Read(ref _uses) > 0;

    /// <summary>Counts a use, up to three: enough to tell what is wanted from what only passed by, and no write at all once that is known.</summary>
    public void Touch()
    {
        if (Volatile.Read(ref _uses) < 3)
        {
            Interlocked.Increment(ref _uses);
        }
    }

    public void SpendUse() => Interlocked.Decrement(ref _uses);

    public bool TryReplace(StoredResponse expected, StoredResponse replacement) =>
        Interlocked.CompareExchange(ref _response, replacement, expected) == expected;

    public void Replace(StoredResponse replacement) => Volatile.Write(ref _response, replacement);
}
