namespace EtagDemo.Etags.Administration;

/// <summary>What a process says about its validators, in numbers only.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Instance">This process among the service's replicas: random, new with each start.</param>
/// <param name="StartedAt">When it started; its totals count from here.</param>
/// <param name="Store"><c>redis</c>, which replicas share, or <c>memory</c>.</param>
/// <param name="StoreUp">Whether the store answers.</param>
/// <param name="DatabaseUp">Whether the database answers.</param>
/// <param name="Epoch">The store's identity, if it answers.</param>
/// <param name="BarrierDown">Whether this process may record in that epoch. The first miss lowers the barrier, as soon as older transactions are over.</param>
/// <param name="Entries">Validators in the store.</param>
/// <param name="Tags">Tags in the store.</param>
/// <param name="Marked">Tags on which a write's mark stands.</param>
/// <param name="Hits">Answered from a stored validator, before the handler.</param>
/// <param name="Misses">Answered by the handler, because no stored validator could be trusted.</param>
/// <param name="Bypassed">Answered by the handler, because the store could not be asked.</param>
/// <param name="NotModified">Answers of 304.</param>
/// <param name="QueriesAvoided">Handler runs that an answer from the store made needless.</param>
/// <param name="StaleDetected">Stored entries that were trusted and wrong. Must stay 0.</param>
internal sealed record EtagsStats(
    string Service,
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
