using System.Collections.Concurrent;

namespace EtagDemo.Etags.Stores.Memory;

/// <summary>The entries of one epoch, within a number and a byte budget. Reads take no lock; whoever records over the budget evicts.</summary>
internal sealed class EntryTable(TimeProvider time, int maxEntries, long maxBytes)
{
    private readonly ConcurrentDictionary<EntryKey, EntrySlot> _slots = new();
    private long _bytes;
    private int _evicting;

    public int Count => _slots.Count;

    public StoredEntry? Find(EntryKey key)
    {
        if (!_slots.TryGetValue(key, out var slot))
        {
            return null;
        }

        slot.Touch(time.GetTimestamp());
        return slot.Entry;
    }

    public void Put(EntryKey key, StoredEntry entry)
    {
        var slot = new EntrySlot(entry, time.GetTimestamp());
        if (slot.Bytes > maxBytes)
        {
            Remove(key);
            return;
        }

        // Out and in again: a reader in between finds nothing, which is a miss.
        Remove(key);
        if (_slots.TryAdd(key, slot))
        {
            Interlocked.Add(ref _bytes, slot.Bytes);
        }

        EvictIfOver();
    }

    public long Clear()
    {
        var removed = 0L;
        foreach (var key in _slots.Keys)
        {
            removed += Remove(key) ? 1 : 0;
        }

        return removed;
    }

    public IEnumerable<KeptEntry> All() => _slots.Select(pair => new KeptEntry(pair.Key, pair.Value.Entry));

    private bool Remove(EntryKey key)
    {
        if (!_slots.TryRemove(key, out var slot))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -slot.Bytes);
        return true;
    }

    private bool IsOver(int entries, long bytes) => _slots.Count > entries || Volatile.Read(ref _bytes) > bytes;

    private void EvictIfOver()
    {
        if (!IsOver(maxEntries, maxBytes) || Interlocked.Exchange(ref _evicting, 1) == 1)
        {
            return;
        }

        // A tenth below the budget, so that the next records need not sort again. A snapshot of the table's own: sorting would copy it by its count, which others change meanwhile.
        foreach (var (key, _) in _slots.ToArray().OrderBy(pair => pair.Value.LastUsed))
        {
            if (!IsOver(maxEntries - (maxEntries / 10), maxBytes - (maxBytes / 10)))
            {
                break;
            }

            Remove(key);
        }

        Volatile.Write(ref _evicting, 0);
    }
}
