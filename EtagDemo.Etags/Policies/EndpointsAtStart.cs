using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.Etags.Policies;

/// <summary>Builds the endpoints while the application starts, so that a policy that cannot work stops it there and not at the first request.</summary>
/// <param name="endpoints">The application's endpoints.</param>
internal sealed class EndpointsAtStart(EndpointDataSource endpoints) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _ = endpoints.Endpoints.Count;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
