using Microsoft.Extensions.Hosting;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>Stands for the lock where a shared store makes it needless.</summary>
internal sealed class NoLockNeeded : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
