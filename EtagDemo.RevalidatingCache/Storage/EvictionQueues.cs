namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>
/// Decides who leaves when the budget is spent. What is new starts in a small queue and moves to the main one only if it was used while it stood there, or came back soon
/// after it left; so one pass over many large bodies washes through the small queue and leaves the main one alone. Used under the store's lock; a hit never comes here.
/// </summary>
internal sealed class EvictionQueues(long budget)
{
    private const int RememberedCount = 1 << 14;

    private readonly LinkedList<StoreEntry> _small = new();
    private readonly LinkedList<StoreEntry> _main = new();
    private readonly int[] _leftRecently = new int[RememberedCount];
    private long _smallBytes;

    public long Bytes { get; private set; }

    public int Count => _small.Count + _main.Count;

    public bool IsOverBudget => Bytes > budget;

    public void Add(StoreEntry entry)
    {
        var hash = entry.Resource.KeyHash;
        ref var remembered = ref _leftRecently[(uint)hash % RememberedCount];
        var cameBack = remembered == hash && hash != 0;
        remembered = cameBack ? 0 : remembered;
        Enqueue(entry, cameBack ? _main : _small);
    }

    public void Remove(StoreEntry entry)
    {
        var queue = entry.Node.List!;
        queue.Remove(entry.Node);
        Charge(queue, -entry.Charged);
    }

    public void Recharge(StoreEntry entry, long size)
    {
        Charge(entry.Node.List!, size - entry.Charged);
        entry.Charged = size;
    }

    /// <summary>The entry to give up next. It has left the queues when this returns.</summary>
    public StoreEntry TakeVictim()
    {
        while (true)
        {
            var queue = _main.Count == 0 || (_small.Count > 0 && _smallBytes > budget / 10) ? _small : _main;
            var entry = queue.First!.Value;
            Remove(entry);
            if (!entry.WasUsed)
            {
                _leftRecently[(uint)entry.Resource.KeyHash % RememberedCount] = entry.Resource.KeyHash;
                return entry;
            }

            entry.SpendUse();
            Enqueue(entry, _main);
        }
    }

    private void Enqueue(StoreEntry entry, LinkedList<StoreEntry> queue)
    {
        queue.AddLast(entry.Node);
        Charge(queue, entry.Charged);
    }

    private void Charge(LinkedList<StoreEntry> queue, long bytes)
    {
        Bytes += bytes;
        _smallBytes += queue == _small ? bytes : 0;
    }
}
