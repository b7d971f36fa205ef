using System.Collections.Concurrent;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The first of equal values, for all. Takes no more than a number of them.</summary>
internal sealed class SharedTable<T>(int maxCount)
    where T : class
{
    private readonly ConcurrentDictionary<T, T> _values = new();
    private int _count;

    public T Share(T value, out bool isShared)
    {
        isShared = _values.TryGetValue(value, out var shared);
        if (!isShared && Volatile.Read(ref _count) < maxCount && Interlocked.Increment(ref _count) <= maxCount)
        {
            shared = _values.GetOrAdd(value, value);
            isShared = true;
        }

        return shared ?? value;
    }
}
