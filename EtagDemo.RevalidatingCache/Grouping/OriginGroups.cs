using System.Collections.Concurrent;
using EtagDemo.RevalidatingCache.Telemetry;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>The queues of the pipelines that end in front of an origin; they live as long as the application.</summary>
internal sealed class OriginGroups(RevalidatingCacheOptions options, CacheTelemetry telemetry, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<GroupQueues> _all = [];

    /// <summary>How many validations wait to travel together.</summary>
    public int Waiting => _all.Sum(queues => queues.Waiting);

    public GroupQueues Create(HttpMessageInvoker invoker)
    {
        var queues = new GroupQueues(options, telemetry, clock, invoker.SendAsync);
        _all.Add(queues);
        return queues;
    }

    public void Dispose()
    {
        foreach (var queues in _all)
        {
            queues.Dispose();
        }
    }
}
