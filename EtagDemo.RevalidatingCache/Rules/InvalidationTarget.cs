using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.4: which other URI a Location or Content-Location invalidates. Only one of the same origin, or anybody could empty anybody's cache.</summary>
internal static class InvalidationTarget
{
    /// <summary>Path and query as this cache keys them; null for another origin, or for what is no URI.</summary>
    public static string? Resolve(in ResourceKey key, string reference)
    {
        // The scheme plays no part in the comparison: what the client sees as https may reach the gateway as http.
        if (reference.Length == 0
            || !Uri.TryCreate($"http://{key.Host}{key.Target}", UriKind.Absolute, out var target)
            || !Uri.TryCreate(target, reference, out var resolved)
            || !resolved.Authority.Equals(target.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return resolved.PathAndQuery;
    }
}
