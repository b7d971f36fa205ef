namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>
/// Remembers what was invalidated, and when, in a fixed number of slots. A stored response may be used without validation only if its request was sent after the last
/// invalidation in the slots of its URI and its groups. So an invalidation also reaches responses that are still on their way, and those that are stored later.
/// Two names that share a slot cost a needless validation, never a stale answer.
/// </summary>
internal sealed class InvalidationClock
{
    private const int SlotCount = 1 << 14;

    private readonly long[] _slots = new long[SlotCount];
    private long _now;

    /// <summary>The moment to stamp a request with before it is sent.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Everything under this name whose request was sent before now needs validation from here on.</summary>
    /// <param name="nameHash">The name.</param>
    /// <param name="before">The moment of the last invalidation until then; later than what is returned if another one overtook this.</param>
    /// <returns>The moment of this one.</returns>
    public long Invalidate(int nameHash, out long before)
    {
        var moment = Interlocked.Increment(ref _now);
        ref var slot = ref _slots[(uint)nameHash % SlotCount];
        for (before = Volatile.Read(ref slot); before < moment;)
        {
            var seen = Interlocked.CompareExchange(ref slot, moment, before);
            if (seen == before)
            {
                break;
            }

            before = seen;
        }

        return moment;
    }

    /// <summary>The same where nobody asks what was before.</summary>
    public void Invalidate(int nameHash) => Invalidate(nameHash, out _);

    /// <summary>Whether nothing under this name was invalidated since the moment.</summary>
    public bool HoldsSince(int nameHash, long moment) => Volatile.Read(ref _slots[(uint)nameHash % SlotCount]) <= moment;
}
