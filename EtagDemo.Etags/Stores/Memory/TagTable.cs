using System.Collections.Concurrent;
using EtagDemo.Etags.Tags;

namespace EtagDemo.Etags.Stores.Memory;

/// <summary>The tags' records of one epoch. Reads take no lock.</summary>
internal sealed class TagTable(TimeProvider time)
{
    private readonly ConcurrentDictionary<Tag, TagSlot> _slots = new();
    private long _lastNonce;

    public int Count => _slots.Count;

    /// <summary>The tag's record now; an absent one is created.</summary>
    public TagRecord Look(Tag tag)
    {
        while (true)
        {
            var slot = SlotOf(tag);
            var record = slot.Record;
            if (!ReferenceEquals(record, TagRecord.Evicted))
            {
                slot.Touch(time.GetTimestamp());
                return record;
            }

            Forget(tag, slot);
        }
    }

    /// <summary>Replaces the tag's record in one step.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="change">From the record now to the next one; null changes nothing. May be asked several times.</param>
    /// <returns>Whether there was a change.</returns>
    public bool Change(Tag tag, Func<TagRecord, TagRecord?> change)
    {
        while (true)
        {
            var slot = SlotOf(tag);
            var record = slot.Record;
            if (ReferenceEquals(record, TagRecord.Evicted))
            {
                Forget(tag, slot);
            }
            else if (change(record) is not { } next)
            {
                return false;
            }
            else if (slot.TrySwap(record, next))
            {
                return true;
            }
        }
    }

    /// <summary>Never repeated: an evicted tag comes back with another nonce.</summary>
    public long NextNonce() => Interlocked.Increment(ref _lastNonce);

    public void EvictTo(int count)
    {
        // A snapshot of the table's own: sorting would copy it by its count, which others change meanwhile.
        var slots = _slots.ToArray();
        foreach (var (tag, slot) in slots.OrderBy(pair => pair.Value.LastUsed).Take(Math.Max(0, slots.Length - count)))
        {
            if (slot.TryEvict())
            {
                Forget(tag, slot);
            }
        }
    }

    public IEnumerable<TagStatus> All() =>
        _slots.Select(pair => new TagStatus(pair.Key, pair.Value.Record.Nonce, pair.Value.Record.Marks)).Where(status => status.Nonce != 0);

    private TagSlot SlotOf(Tag tag) =>
        _slots.TryGetValue(tag, out var slot) ? slot : _slots.GetOrAdd(tag, _ => new TagSlot(new TagRecord(NextNonce(), []), time.GetTimestamp()));

    private void Forget(Tag tag, TagSlot slot) => _slots.TryRemove(KeyValuePair.Create(tag, slot));
}
