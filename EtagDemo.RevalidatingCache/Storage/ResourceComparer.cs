using System.Diagnostics.CodeAnalysis;

namespace EtagDemo.RevalidatingCache.Storage;

/// <summary>Lets the table of resources be its own table of keys: a key is kept once, in its resource, and looked up without being one.</summary>
internal sealed class ResourceComparer : IEqualityComparer<Resource>, IAlternateEqualityComparer<ResourceKey, Resource>
{
    public bool Equals(Resource? x, Resource? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Key == y.Key);

    public int GetHashCode([DisallowNull] Resource obj) => obj.KeyHash;

    public bool Equals(ResourceKey alternate, Resource other) => alternate.Equals(other.Key);

    public int GetHashCode(ResourceKey alternate) => alternate.GetHashCode();

    public Resource Create(ResourceKey alternate) => new(alternate);
}
