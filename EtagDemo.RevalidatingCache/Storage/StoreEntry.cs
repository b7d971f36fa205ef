namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The place of one variant in the store. Its response is replaced as a whole, so a reader always sees one that fits together.</summary>
internal sealed class StoreEntry
{
    private StoredResponse _response;
    private int _uses;

    public StoreEntry(Resource resource, StoredResponse response)
    {
        Resource = resource;
        _response = response;
        Node = new LinkedListNode<StoreEntry>(this);
    }

    public Resource Resource { get; }

    public StoredResponse Response => Volatile.Read(ref _response);

    /// <summary>Its place in one of the store's queues; null list once it is out of the store.</summary>
    public LinkedListNode<StoreEntry> Node { get; }

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
