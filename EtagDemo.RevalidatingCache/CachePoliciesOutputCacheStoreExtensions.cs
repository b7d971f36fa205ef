using EtagDemo.RevalidatingCache.Policies;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.AspNetCore.OutputCaching;

/// <summary>Invalidation by code.</summary>
public static class CachePoliciesOutputCacheStoreExtensions
{
    /// <summary>
    /// Makes everything that depends on any of the tags invalid, what is on its way included. Entries of output caching itself under the same tags are evicted too.
    /// A caller that stops waiting stops nothing.
    /// </summary>
    public static async Task InvalidateTagsAsync(this IOutputCacheStore store, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!await new TagVersions(new PolicyStore(store, TimeProvider.System, NullLogger<PolicyStore>.Instance)).InvalidateAsync(tags))
        {
            throw new InvalidOperationException("The store did not take the invalidation. Repeat it; until then what depends on the tags may be answered until it expires.");
        }

        await Task.WhenAll(tags.Select(tag => store.EvictByTagAsync(tag, CancellationToken.None).AsTask()));
    }
}
