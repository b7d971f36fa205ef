using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local.Running;

/// <summary>Checks a resource's health for as long as it runs, and makes known the moment when it is ready for others.</summary>
internal sealed class HealthWatch(IResource resource, IServiceProvider services, IDistributedApplicationEventing eventing, ResourceOutput output, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan WhileHealthy = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AtFirst = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AtMost = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _look = new(0);

    /// <summary>Something changed: look now.</summary>
    public void Look() => _look.Release();

    public async Task RunAsync(IReadOnlyList<Instance> instances, CancellationToken cancellation)
    {
        var pause = AtFirst;
        while (true)
        {
            var running = instances.Where(instance => instance.IsRunning).Select(instance => (Instance: instance, instance.Starts)).ToArray();
            var status = running.Length == 0 ? HealthStatus.Unhealthy : await CheckAsync(cancellation);
            if (status == HealthStatus.Healthy && instances.Any(instance => instance.IsOnItsWay))
            {
                status = HealthStatus.Unhealthy;
            }

            await PublishAsync(running, status, cancellation);
            pause = status == HealthStatus.Healthy ? AtFirst : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, AtMost.Ticks));
            await PauseAsync(running.Length == 0 ? Timeout.InfiniteTimeSpan : status == HealthStatus.Healthy ? WhileHealthy : pause, cancellation);
        }
    }

    public void Dispose() => _look.Dispose();

    private async Task<HealthStatus> CheckAsync(CancellationToken cancellation)
    {
        var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => check.Key).ToHashSet();
        return keys.Count == 0
            ? HealthStatus.Healthy
            : (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => keys.Contains(check.Name), cancellation)).Status;
    }

    private async Task PublishAsync((Instance Instance, int Starts)[] running, HealthStatus status, CancellationToken cancellation)
    {
        var becomesReady = false;
        foreach (var (instance, starts) in running)
        {
            await instance.PublishAsync(snapshot =>
            {
                // What was measured of an earlier start says nothing about this one.
                var current = instance.IsRunning && instance.Starts == starts;
                becomesReady |= current && status == HealthStatus.Healthy && !snapshot.Ready;
                return current ? snapshot with { HealthStatus = status } : snapshot;
            });
        }

        if (!becomesReady)
        {
            return;
        }

        try
        {
            await eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellation);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            // Not ready, then; the next look tries again.
            output.Line(resource.Name, resource.Name, $"is healthy, but what follows from that failed: {exception.Message}");
            return;
        }

        foreach (var (instance, starts) in running)
        {
            await instance.PublishAsync(snapshot => instance.IsRunning && instance.Starts == starts ? snapshot with { Ready = true } : snapshot);
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            await _look.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Nothing changed by itself, so it is time for the next look.
        }
    }
}
