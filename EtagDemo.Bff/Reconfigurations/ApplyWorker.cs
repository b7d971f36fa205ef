using Microsoft.Extensions.Options;

namespace EtagDemo.Bff.Reconfigurations;

/// <summary>Takes reconfigurations from the queue and applies them, a few at a time.</summary>
internal sealed class ApplyWorker(ApplyQueue queue, Application application, IOptions<ApplyOptions> options, ILogger<ApplyWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            queue.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Workers, CancellationToken = stoppingToken },
            ApplyAsync);

    private async ValueTask ApplyAsync(ApplyJob job, CancellationToken cancellationToken)
    {
        try
        {
            await application.RunAsync(job, cancellationToken);
        }
#pragma warning disable CA1031 // One reconfiguration that fails in an unforeseen way must not end the worker for all others.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ApplyLog.Abandoned(log, fault, job.Address.Id);
        }
        finally
        {
            queue.Release();
        }
    }
}
