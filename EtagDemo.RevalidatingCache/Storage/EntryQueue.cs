namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>A queue that links the entries themselves: no object of its own for each. Used under the store's lock.</summary>
internal sealed class EntryQueue
{
    public StoreEntry? First { get; private set; }

    public StoreEntry? Last { get; private set; }

    public int Count { get; private set; }

    /// <summary>What its entries are charged with together.</summary>
    public long Bytes { get; private set; }

    public void Add(StoreEntry entry)
    {
        (entry.Queue, entry.Previous, entry.Next) = (this, Last, null);
        if (Last is null)
        {
            First = entry;
        }
        else
        {
            Last.Next = entry;
        }

        Last = entry;
        Count++;
        Bytes += entry.Charged;
    }

    public void Remove(StoreEntry entry)
    {
        if (entry.Previous is null)
        {
            First = entry.Next;
        }
        else
        {
            entry.Previous.Next = entry.Next;
        }

        if (entry.Next is null)
        {
            Last = entry.Previous;
        }
        else
        {
            entry.Next.Previous = entry.Previous;
        }

        (entry.Queue, entry.Previous, entry.Next) = (null, null, null);
        Count--;
        Bytes -= entry.Charged;
    }

    public void Recharge(StoreEntry entry, long size)
    {
        Bytes += size - entry.Charged;
        entry.Charged = size;
    }
}
