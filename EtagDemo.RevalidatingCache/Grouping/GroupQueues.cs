using System.Collections.Concurrent;
using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>A queue for each origin that a way out leads to, and for each authority that requests name there. Bounded, since clients choose what they name: those beyond go alone.</summary>
internal sealed class GroupQueues(
    RevalidatingCacheOptions options, CacheTelemetry telemetry, TimeProvider clock, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : IDisposable
{
    private const int MaxCount = 64;

    private readonly ConcurrentDictionary<(string Origin, string? Host), GroupQueue> _queues = new();

    public int Waiting => _queues.Values.Sum(queue => queue.Waiting);

    /// <summary>The queue of an origin; null where groups are not agreed upon.</summary>
    /// <param name="origin">Scheme and authority, and a path to put before others, if any.</param>
    /// <param name="host">The authority that requests name, where it is another.</param>
    /// <param name="version">The version to speak.</param>
    /// <param name="versionPolicy">How binding that is.</param>
    public GroupQueue? Find(string origin, string? host, Version version, HttpVersionPolicy versionPolicy)
    {
        if (!options.GroupValidation)
        {
            return null;
        }

        if (_queues.TryGetValue((origin, host), out var queue))
        {
            return queue;
        }

        return _queues.Count >= MaxCount ? null : _queues.GetOrAdd((origin, host), _ => Create(origin, host, version, versionPolicy));
    }

    public void Dispose()
    {
        foreach (var queue in _queues.Values)
        {
            queue.Dispose();
        }
    }

    private GroupQueue Create(string origin, string? host, Version version, HttpVersionPolicy versionPolicy) =>
        new(new GroupSender(new Uri(origin + GroupValidation.Path), host, version, versionPolicy, send), GroupLimits.Of(options), telemetry, clock);
}
