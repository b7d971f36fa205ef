using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// One random version per tag, in the same store as the records that depend on it. A record carries the versions that were read before the origin was asked, and counts
/// only while they are the current ones: so a read in flight during a write keeps nothing that outlives the write, whatever the order in which the two reach the store.
/// A renewal that the store did not take is owed: until it is made good, no read here looks at what depends on the tag.
/// </summary>
internal sealed class TagVersions(PolicyStore store)
{
    private const int VersionLength = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // As many as there were writes while the store was away; a read of the tag, or the next write, takes it out again.
    private readonly ConcurrentDictionary<string, object> _owed = new(StringComparer.Ordinal);

    /// <summary>The current versions, in the order of the tags; a tag without one gets one. Null while the store is away.</summary>
    public async ValueTask<string[]?> ReadAsync(IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        var versions = await Task.WhenAll(tags.Select(async tag => await ReadAsync(tag, cancellationToken)));
        return versions.Contains(null) ? null : [.. versions.OfType<string>()];
    }

    /// <summary>Makes everything that depends on the tags invalid. Once begun it is carried through, whoever stops waiting.</summary>
    /// <returns>Whether the store took it, and not only this process.</returns>
    public async Task<bool> InvalidateAsync(IEnumerable<string> tags)
    {
        var taken = await Task.WhenAll(tags.Select(async tag =>
        {
            if (await RenewAsync(tag, CancellationToken.None) is not null)
            {
                return true;
            }

            _owed[tag] = new object();
            return false;
        }));
        return Array.TrueForAll(taken, each => each);
    }

    private async ValueTask<string?> ReadAsync(string tag, CancellationToken cancellationToken)
    {
        if (_owed.TryGetValue(tag, out var debt))
        {
            var renewed = await RenewAsync(tag, cancellationToken);
            if (renewed is not null)
            {
                // Only this debt: a write that failed in the meantime made another one.
                _owed.TryRemove(new(tag, debt));
            }

            return renewed;
        }

        var version = await store.GetAsync(KeyOf(tag), cancellationToken);
        return version is { Length: VersionLength } ? Convert.ToHexString(version) : await RenewAsync(tag, cancellationToken);
    }

    private async ValueTask<string?> RenewAsync(string tag, CancellationToken cancellationToken)
    {
        var version = RandomNumberGenerator.GetBytes(VersionLength);
        return await store.TrySetAsync(KeyOf(tag), version, Lifetime, cancellationToken) ? Convert.ToHexString(version) : null;
    }

    private static string KeyOf(string tag) => CachePolicyKeys.Join("tag", tag);
}
