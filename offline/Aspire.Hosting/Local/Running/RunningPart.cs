using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>A resource without a process: a part of its parent, whose state it takes over, or a mere value, which is there at once.</summary>
internal sealed class RunningPart(Instance instance, ResourceNotificationService notifications, HealthWatch health) : IRunningResource
{
    public IResource Resource => instance.Resource;

    public IReadOnlyList<Instance> Instances { get; } = [instance];

    public async Task StartAsync(CancellationToken cancellation)
    {
        if (Resource is not IResourceWithParent { Parent: var parent })
        {
            await instance.BecomeAsync(KnownResourceStates.Running);
            health.Look();
            return;
        }

        await foreach (var update in notifications.WatchAsync(cancellation))
        {
            var state = update.Snapshot.Ready ? KnownResourceStates.Running
                : update.Snapshot.State?.Text == KnownResourceStates.Running ? KnownResourceStates.Starting
                : update.Snapshot.State?.Text;
            if (update.Resource == parent && state is not null && state != instance.State)
            {
                await instance.BecomeAsync(state, update.Snapshot.ExitCode);
                health.Look();
            }
        }
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
}
