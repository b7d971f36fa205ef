using EtagDemo.RevalidatingCache.Policies;

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
        await new TagVersions(store).InvalidateAsync(tags);
        await Task.WhenAll(tags.Select(tag => store.EvictByTagAsync(tag, CancellationToken.None).AsTask()));
    }
}
