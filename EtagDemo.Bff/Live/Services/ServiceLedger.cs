namespace EtagDemo.Bff.Live.Services;

/// <summary>
/// Adds up what the processes of one service said. Each says its own totals; one that has ended, or has not been reached for a while, keeps what it had counted.
/// </summary>
/// <param name="since">What is counted from here is counted as watched.</param>
internal sealed class ServiceLedger(DateTimeOffset since)
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(15);
    private readonly Dictionary<string, Seen> _instances = [];
    private ServiceStats? _latest;

    public void Add(ServiceStats stats, DateTimeOffset now)
    {
        _latest = stats;
        var first = _instances.TryGetValue(stats.Instance, out var known) ? known.First : stats.StartedAt > since ? null : stats;
        _instances[stats.Instance] = new Seen(first, stats, now);
    }

    /// <param name="name">The service's name.</param>
    /// <param name="isUp">Whether it answered just now.</param>
    /// <param name="now">Tells who is gone.</param>
    public ServiceView View(string name, bool isUp, DateTimeOffset now) => new(
        name,
        isUp,
        _instances.Values.Count(seen => now - seen.At < Gone),
        _latest?.Store,
        isUp && _latest is { StoreUp: true },
        isUp && _latest is { DatabaseUp: true },
        _latest?.Epoch,
        _latest is { BarrierDown: true },
        _latest?.Entries ?? 0,
        _latest?.Tags ?? 0,
        _latest?.Marked ?? 0,
        Watched(stats => stats.Hits),
        Watched(stats => stats.Misses),
        Watched(stats => stats.Bypassed),
        Watched(stats => stats.QueriesAvoided),
        _instances.Values.Sum(seen => seen.Last.StaleDetected));

    private long Watched(Func<ServiceStats, long> number) => _instances.Values.Sum(seen => number(seen.Last) - (seen.First is null ? 0 : number(seen.First)));

    private sealed record Seen(ServiceStats? First, ServiceStats Last, DateTimeOffset At);
}
