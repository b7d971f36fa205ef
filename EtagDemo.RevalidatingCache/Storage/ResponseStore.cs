using System.Collections.Concurrent;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Keeps responses in memory within a byte budget. Reading takes no lock; writing takes one, for the queues that decide who leaves.</summary>
internal sealed class ResponseStore(long budget, int maxVariants, Action<EvictionReason> onEvicted)
{
    private readonly ConcurrentDictionary<ResourceKey, Resource> _resources = new();
    private readonly EvictionQueues _queues = new(budget);
    private readonly SharedTexts _texts = new();
    private readonly Lock _writing = new();

    public InvalidationClock Invalidations { get; } = new();

    public long Bytes => _queues.Bytes;

    public int Count => _queues.Count;

    public Resource? Find(in ResourceKey key) => _resources.GetValueOrDefault(key);

    /// <summary>Stores a response in the place of the variant with the same selecting fields, or as a new one. False if it could never fit.</summary>
    public bool Put(in ResourceKey key, StoredResponse response)
    {
        if (SizeOf(key, response) > budget)
        {
            return false;
        }

        _texts.Share(response.Fields);
        lock (_writing)
        {
            var size = SizeOf(key, response);
            var resource = _resources.GetOrAdd(key, static k => new Resource(k));
            var entry = Array.Find(resource.Variants, e => e.Response.Selecting.Equals(response.Selecting));
            if (entry is null)
            {
                entry = new StoreEntry(resource, response) { Charged = size };
                _queues.Add(entry);
                resource.Variants = [entry, .. resource.Variants];
                DropSurplusVariant(resource);
            }
            else if (entry.Response.Age.RequestTime <= response.Age.RequestTime)
            {
                entry.Replace(response);
                _queues.Recharge(entry, size);
                resource.Variants = [entry, .. resource.Variants.Where(other => other != entry)];
            }

            Shrink();
        }

        return true;
    }

    /// <summary>Puts an updated response in the place of the very one it was made from. If that one was replaced in the meantime, what is there stays.</summary>
    public void Update(StoreEntry entry, StoredResponse from, StoredResponse to)
    {
        if (!entry.TryReplace(from, to) || (from.Fields == to.Fields && entry.Node.List is not null))
        {
            return;
        }

        lock (_writing)
        {
            if (entry.Node.List is not null)
            {
                _queues.Recharge(entry, SizeOf(entry.Resource.Key, entry.Response));
                Shrink();
                return;
            }
        }

        Put(entry.Resource.Key, to);
    }

    /// <summary>Counts a body anew that grew by a compressed form. If it is not in the store any more, nothing of it is.</summary>
    public void Recharge(in ResourceKey key, CompleteBody body)
    {
        lock (_writing)
        {
            if (Find(key) is { } resource && Array.Find(resource.Variants, e => e.Response.Body == body) is { } entry)
            {
                _queues.Recharge(entry, SizeOf(key, entry.Response));
                Shrink();
            }
        }
    }

    public int Clear()
    {
        lock (_writing)
        {
            var count = _queues.Count;
            foreach (var entry in _resources.Values.SelectMany(resource => resource.Variants).ToArray())
            {
                _queues.Remove(entry);
                Forget(entry);
            }

            return count;
        }
    }

    private static long SizeOf(in ResourceKey key, StoredResponse response) =>
        response.Size + 2 * (key.Target.Length + (key.Content?.Length ?? 0));

    private void DropSurplusVariant(Resource resource)
    {
        if (resource.Variants.Length > maxVariants)
        {
            var entry = resource.Variants[^1];
            _queues.Remove(entry);
            Forget(entry);
            onEvicted(EvictionReason.Variants);
        }
    }

    private void Shrink()
    {
        while (_queues.IsOverBudget)
        {
            Forget(_queues.TakeVictim());
            onEvicted(EvictionReason.Budget);
        }
    }

    private void Forget(StoreEntry entry)
    {
        var resource = entry.Resource;
        resource.Variants = Array.FindAll(resource.Variants, other => other != entry);
        if (resource.Variants.Length == 0)
        {
            _resources.TryRemove(KeyValuePair.Create(resource.Key, resource));
        }
    }
}
