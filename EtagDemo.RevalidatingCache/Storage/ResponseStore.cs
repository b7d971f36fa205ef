namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Keeps responses in memory within a byte budget. Reading takes no lock; writing takes one, for the queues that decide who leaves.</summary>
internal sealed class ResponseStore(long budget, int maxVariants, Action<EvictionReason> onEvicted)
{
    private readonly ResourceTable _resources = new();
    private readonly EvictionQueues _queues = new(budget);
    private readonly SharedParts _parts = new();
    private readonly Lock _writing = new();

    public InvalidationClock Invalidations { get; } = new();

    public long Bytes => _queues.Bytes;

    public int Count => _queues.Count;

    public Resource? Find(in ResourceKey key) => _resources.Find(key);

    /// <summary>Stores a response in the place of the variant with the same selecting fields, or as a new one. False if it could never fit.</summary>
    public bool Put(in ResourceKey key, StoredResponse response)
    {
        response = _parts.Share(response);
        if (SizeOf(key, response) > budget)
        {
            return false;
        }

        lock (_writing)
        {
            var size = SizeOf(key, response);
            var resource = _resources.Find(key) ?? _resources.Add(_parts.Share(key));
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
                entry.Queue!.Recharge(entry, size);
                resource.Variants = [entry, .. resource.Variants.Where(other => other != entry)];
            }

            Shrink();
        }

        return true;
    }

    /// <summary>Puts an updated response in the place of the very one it was made from. If that one was replaced in the meantime, what is there stays.</summary>
    public void Update(StoreEntry entry, StoredResponse from, StoredResponse to)
    {
        to = from.Fields == to.Fields ? to : _parts.Share(to);
        if (!entry.TryReplace(from, to) || (from.Fields == to.Fields && entry.Queue is not null))
        {
            return;
        }

        lock (_writing)
        {
            if (entry.Queue is not null)
            {
                entry.Queue.Recharge(entry, SizeOf(entry.Resource.Key, entry.Response));
                Shrink();
                return;
            }

            if (entry.IsSuperseded)
            {
                return;
            }
        }

        Put(entry.Resource.Key, to);
    }

    /// <summary>Removes the very response, because its origin has another one or no longer lets it be used. What replaced it in the meantime stays; an update of it that is still on its way does not bring it back.</summary>
    public void Supersede(StoreEntry entry, StoredResponse response)
    {
        lock (_writing)
        {
            if (ReferenceEquals(entry.Response, response))
            {
                entry.IsSuperseded = true;
                if (entry.Queue is { } queue)
                {
                    queue.Remove(entry);
                    Forget(entry);
                }
            }
        }
    }

    /// <summary>Counts a body anew that grew by a compressed form. If it is not in the store any more, nothing of it is.</summary>
    public void Recharge(in ResourceKey key, CompleteBody body)
    {
        lock (_writing)
        {
            if (Find(key) is { } resource && Array.Find(resource.Variants, e => e.Response.Body == body) is { } entry)
            {
                entry.Queue!.Recharge(entry, SizeOf(key, entry.Response));
                Shrink();
            }
        }
    }

    public int Clear()
    {
        lock (_writing)
        {
            var count = _queues.Count;
            foreach (var entry in _resources.All.SelectMany(resource => resource.Variants).ToArray())
            {
                entry.Queue!.Remove(entry);
                Forget(entry);
            }

            return count;
        }
    }

    private static long SizeOf(in ResourceKey key, StoredResponse response) =>
        response.Size + SharedParts.SizeOf(key.Target) + SharedParts.SizeOf(key.Overrides) + SharedParts.SizeOf(key.Content);

    private void DropSurplusVariant(Resource resource)
    {
        if (resource.Variants.Length > maxVariants)
        {
            var entry = resource.Variants[^1];
            entry.Queue!.Remove(entry);
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
            _resources.Remove(resource);
        }
    }
}
