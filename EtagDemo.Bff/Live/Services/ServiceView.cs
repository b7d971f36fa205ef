namespace EtagDemo.Bff.Live.Services;

/// <summary>A service as the page shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Up">Whether it answered just now.</param>
/// <param name="Instances">How many processes have answered of late.</param>
/// <param name="Store">Where its validators are: <c>redis</c> or <c>memory</c>.</param>
/// <param name="StoreUp">Whether it reaches them.</param>
/// <param name="DatabaseUp">Whether it reaches its database.</param>
/// <param name="Epoch">The store's identity.</param>
/// <param name="BarrierDown">Whether validators may be recorded in that epoch.</param>
/// <param name="Entries">Validators.</param>
/// <param name="Tags">What they depend on.</param>
/// <param name="Marked">Tags with a write in flight.</param>
/// <param name="Hits">Since the sampler began: answered from a validator.</param>
/// <param name="Misses">Since the sampler began: the handler ran, no validator could be trusted.</param>
/// <param name="Bypassed">Since the sampler began: the handler ran, the store could not be asked.</param>
/// <param name="QueriesAvoided">Since the sampler began.</param>
/// <param name="StaleDetected">Since the processes started. Must stay 0.</param>
internal sealed record ServiceView(
    string Name,
    bool Up,
    int Instances,
    string? Store,
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
    long QueriesAvoided,
    long StaleDetected);
