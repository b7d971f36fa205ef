using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache;

/// <summary>What the cache holds, for pages and commands that look after it. Emptying it is never needed for answers to be right.</summary>
public sealed class CachedResponses
{
    private readonly ResponseStore _store;

    internal CachedResponses(ResponseStore store) => _store = store;

    /// <summary>How many responses are stored, variants and composed bodies included.</summary>
    public int Count => _store.Count;

    /// <summary>The bytes they take.</summary>
    public long Bytes => _store.Bytes;

    /// <summary>Removes all of them.</summary>
    /// <returns>How many there were.</returns>
    public int Clear() => _store.Clear();
}
