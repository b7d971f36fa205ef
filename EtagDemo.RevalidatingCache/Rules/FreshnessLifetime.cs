namespace EtagDemo.RevalidatingCache.Rules;

/// <summary>RFC 9111 4.2.1 and 4.2.2: for how long a response is fresh.</summary>
internal static class FreshnessLifetime
{
    /// <summary>The statuses that are heuristically cacheable by definition (RFC 9110 15.1), 206 aside, which is never stored here.</summary>
    public static bool IsHeuristicallyCacheable(int status) => status is 200 or 203 or 204 or 300 or 301 or 308 or 404 or 405 or 410 or 414 or 501;

    /// <summary>The lifetime that the response states itself; null if it states none. What cannot be read is zero or less: stale.</summary>
    public static TimeSpan? Explicit(ResponsePolicy policy, DateTimeOffset? expires, DateTimeOffset date) =>
        policy.MaxAge ?? (policy.IsTargeted ? null : expires - date);

    /// <summary>A guess from the time since the last modification, for statuses (or a public) that allow one; zero otherwise.</summary>
    public static TimeSpan Heuristic(int status, ResponsePolicy policy, DateTimeOffset? lastModified, DateTimeOffset date, double fraction, TimeSpan limit)
    {
        if (lastModified is not { } modified || modified >= date || !(IsHeuristicallyCacheable(status) || policy.Public))
        {
            return TimeSpan.Zero;
        }

        return ((date - modified) * fraction).AtMost(limit);
    }
}
