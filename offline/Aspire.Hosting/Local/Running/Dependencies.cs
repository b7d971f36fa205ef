using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>Waits for what a resource waits for.</summary>
internal sealed class Dependencies(ResourceNotificationService notifications)
{
    public Task WaitAsync(IResource resource, CancellationToken cancellation) =>
        Task.WhenAll(resource.Annotations.OfType<WaitAnnotation>().Select(wait => WaitAsync(wait, cancellation)));

    private async Task WaitAsync(WaitAnnotation wait, CancellationToken cancellation)
    {
        var stops = wait.WaitBehavior != WaitBehavior.WaitOnResourceUnavailable;
        var reached = await notifications.WaitForResourceAsync(wait.Resource.Name, update => Met(wait, update) || (stops && notifications.HasEnded(wait.Resource.Name)), cancellation);
        if (!Met(wait, reached))
        {
            throw new DistributedApplicationException($"'{wait.Resource.Name}', which it waits for, is {reached.Snapshot.State?.Text} (exit code {reached.Snapshot.ExitCode}).");
        }
    }

    private static bool Met(WaitAnnotation wait, ResourceEvent update) => wait.WaitType switch
    {
        WaitType.WaitUntilHealthy => update.Snapshot.Ready,
        WaitType.WaitUntilStarted => update.Snapshot.State?.Text == KnownResourceStates.Running,
        WaitType.WaitForCompletion => Ended(update) && update.Snapshot.ExitCode == wait.ExitCode,
        _ => throw new InvalidOperationException($"Unknown wait {wait.WaitType}."),
    };

    private static bool Ended(ResourceEvent update) => KnownResourceStates.TerminalStates.Contains(update.Snapshot.State?.Text);
}
