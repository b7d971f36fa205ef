namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>
/// Decides who leaves when the budget is spent. What is new starts in a small queue and moves to the main one only if it was used while it stood there, or came back soon
/// after it left; so one pass over many large bodies washes through the small queue and leaves the main one alone. Used under the store's lock; a hit never comes here.
/// </summary>
internal sealed class EvictionQueues(long budget)
{
    private const int RememberedCount = 1 << 14;

    private readonly EntryQueue _small = new();
    private readonly EntryQueue _main = new();
    private readonly int[] _leftRecently = new int[RememberedCount];

    public long Bytes => _small.Bytes + _main.Bytes;

    public int Count => _small.Count + _main.Count;

    public bool IsOverBudget => Bytes > budget;

    public void Add(StoreEntry entry)
    {
        var hash = entry.Resource.KeyHash;
        ref var remembered = ref _leftRecently[(uint)hash % RememberedCount];
        var cameBack = remembered == hash && hash != 0;
        remembered = cameBack ? 0 : remembered;
        (cameBack ? _main : _small).Add(entry);
    }

    /// <summary>The entry to give up next. It has left the queues when this returns.</summary>
    public StoreEntry TakeVictim()
    {
        while (true)
        {
            var queue = _main.Count == 0 || (_small.Count > 0 && _small.Bytes > budget / 10) ? _small : _main;
            var entry = queue.First!;
            queue.Remove(entry);
            if (!entry.WasUsed)
            {
                _leftRecently[(uint)entry.Resource.KeyHash % RememberedCount] = entry.Resource.KeyHash;
                return entry;
            }

            entry.SpendUse();
            _main.Add(entry);
        }
    }
}
