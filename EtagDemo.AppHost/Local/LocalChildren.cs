using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.AppHost.Local;

/// <summary>Passes on to a server's databases what Aspire passes on for containers only: that the connection string is known, and the server's state.</summary>
internal sealed class LocalChildren(LocalServer server, DistributedApplicationModel model, ResourceNotificationService notifications) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _following = Task.CompletedTask;

    /// <summary>Follows a server until the application ends.</summary>
    public static void Follow(IDistributedApplicationBuilder builder, LocalServer server)
    {
        builder.Eventing.Subscribe<ConnectionStringAvailableEvent>(server, async (available, cancellationToken) =>
        {
            foreach (var child in Of(server, available.Services.GetRequiredService<DistributedApplicationModel>()).OfType<IResourceWithConnectionString>())
            {
                await builder.Eventing.PublishAsync(new ConnectionStringAvailableEvent(child, available.Services), cancellationToken);
            }
        });
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<LocalChildren>(services, server));
    }

    /// <summary>Comes before the orchestrator, whose start ends when all resources have started, those that wait for the databases too.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _following = FollowAsync(_end.Token);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _end.Dispose();

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        ResourceStateSnapshot? last = null;
        await foreach (var update in notifications.WatchAsync(cancellationToken))
        {
            if (update.Resource == server && update.Snapshot.State is { } state && state != last)
            {
                last = state;
                foreach (var child in Of(server, model))
                {
                    await notifications.PublishUpdateAsync(child, snapshot => snapshot with
                    {
                        State = state,
                        StartTimeStamp = update.Snapshot.StartTimeStamp,
                        StopTimeStamp = update.Snapshot.StopTimeStamp,
                    });
                }
            }
        }
    }

    private static IEnumerable<IResource> Of(LocalServer server, DistributedApplicationModel model) =>
        model.Resources.OfType<IResourceWithParent>().Where(child => child.Parent == server.Container);
}
