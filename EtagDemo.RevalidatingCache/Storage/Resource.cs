namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>All that is stored under one key: its variants, the newest first. Readers take the array as it is; only the store's writer replaces it.</summary>
internal sealed class Resource(ResourceKey key)
{
    private StoreEntry[] _variants = [];

    public ResourceKey Key { get; } = key;

    public int KeyHash { get; } = key.GetHashCode();

    public int UriHash { get; } = key.UriHash;

    public StoreEntry[] Variants
    {
        get => Volatile.Read(ref _variants);
        set => Volatile.Write(ref _variants, value);
    }
}
