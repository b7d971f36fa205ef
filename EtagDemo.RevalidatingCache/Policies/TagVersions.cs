using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;

namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>
/// One random version per tag, in the same store as the records that depend on it. A record carries the versions that were read before the origin was asked, and counts
/// only while they are the current ones: so a read in flight during a write keeps nothing that outlives the write, whatever the order in which the two reach the store.
/// </summary>
internal sealed class TagVersions(IOutputCacheStore store)
{
    private const int VersionLength = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The current versions, in the order of the tags; a tag without one gets one.</summary>
    public async ValueTask<string[]> ReadAsync(IEnumerable<string> tags, CancellationToken cancellationToken) =>
        await Task.WhenAll(tags.Select(async tag =>
        {
            var version = await store.GetAsync(KeyOf(tag), cancellationToken);
            return version is { Length: VersionLength } ? Convert.ToHexString(version) : await RenewAsync(tag, cancellationToken);
        }));

    /// <summary>Makes everything that depends on the tags invalid. Once begun it is carried through, whoever stops waiting.</summary>
    public Task InvalidateAsync(IEnumerable<string> tags) => Task.WhenAll(tags.Select(tag => RenewAsync(tag, CancellationToken.None)));

    private async Task<string> RenewAsync(string tag, CancellationToken cancellationToken)
    {
        var version = RandomNumberGenerator.GetBytes(VersionLength);
        await store.SetAsync(KeyOf(tag), version, [], Lifetime, cancellationToken);
        return Convert.ToHexString(version);
    }

    private static string KeyOf(string tag) => CachePolicyKeys.Join("tag", tag);
}
