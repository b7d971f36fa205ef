using Microsoft.Extensions.Hosting;

namespace EtagDemo.Etags.Telemetry;

/// <summary>Lets every counter begin at 0 once the host runs: by then whoever exports has subscribed, in whatever order services were added.</summary>
/// <param name="metrics">The counters.</param>
/// <param name="lifetime">The host's.</param>
internal sealed class MetricsAtStart(EtagsMetrics metrics, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(metrics.Zero);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
