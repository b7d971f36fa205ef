using EtagDemo.RevalidatingCache.Storage;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>Observes the store from the start, and lets every counter begin at 0 once the host runs: by then whoever exports has subscribed, in whatever order services were added.</summary>
internal sealed class MetricsAtStart(RevalidatingCacheMetrics metrics, ResponseStore store, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.Observe(store);
        lifetime.ApplicationStarted.Register(metrics.Zero);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
