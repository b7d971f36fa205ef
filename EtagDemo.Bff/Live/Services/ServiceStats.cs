namespace EtagDemo.Bff.Live.Services;

/// <summary>What one process of a service says about its validators (<c>/_etags/stats</c>): totals since it started, and the store's state.</summary>
internal sealed record ServiceStats(
    string Instance,
    DateTimeOffset StartedAt,
    string Store,
    bool StoreUp,
    bool DatabaseUp,
    string? Epoch,
    bool BarrierDown,
    long Entries,
    long Tags,
    long Marked,
    long Hits,
    long Misses,
    long Bypassed,
    long NotModified,
    long QueriesAvoided,
    long StaleDetected);
