using System.Collections.Concurrent;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>The resources by their keys. Finding one takes no lock.</summary>
internal sealed class ResourceTable
{
    private readonly ConcurrentDictionary<Resource, Resource> _resources;
    private readonly ConcurrentDictionary<Resource, Resource>.AlternateLookup<ResourceKey> _byKey;

    public ResourceTable()
    {
        _resources = new(new ResourceComparer());
        _byKey = _resources.GetAlternateLookup<ResourceKey>();
    }

    public IEnumerable<Resource> All => _resources.Keys;

    public Resource? Find(in ResourceKey key) => _byKey.TryGetValue(key, out var resource) ? resource : null;

    public Resource Add(in ResourceKey key)
    {
        var resource = new Resource(key);
        _resources[resource] = resource;
        return resource;
    }

    public void Remove(Resource resource) => _resources.TryRemove(resource, out _);
}
