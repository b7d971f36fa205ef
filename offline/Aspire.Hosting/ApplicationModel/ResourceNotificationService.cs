using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Local;

namespace Aspire.Hosting.ApplicationModel;

public class ResourceNotificationService : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Channel<ResourceEvent>> _watchers = [];
    private readonly Lock _publishing = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly ResourceOutput _output;
    private readonly TimeProvider _time;

    internal ResourceNotificationService(ResourceOutput output, TimeProvider time) => (_output, _time) = (output, time);

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory) =>
        PublishUpdateAsync(resource, resource.Name, stateFactory);

    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_publishing)
        {
            var before = _current.GetValueOrDefault(resourceId)?.Snapshot ?? new() { ResourceType = resource.GetType().Name };
            var update = new ResourceEvent(resource, resourceId, stateFactory(before));
            _current[resourceId] = update;
            _watchers.ForEach(watcher => watcher.Writer.TryWrite(update));
        }

        return Task.CompletedTask;
    }

    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent) => _current.TryGetValue(resourceId, out resourceEvent);

    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var reached = await WaitForResourceAsync(resourceName, update => targetStates.Contains(update.Snapshot.State?.Text), cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(LongestWait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, _disposed.Token);
        try
        {
            await foreach (var update in WatchAsync(either.Token))
            {
                if (string.Equals(update.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(update))
                {
                    return update;
                }
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"'{resourceName}' did not get there in {LongestWait.TotalMinutes} minutes; it is {StateOf(resourceName)}. Its last output:\n{_output.Last(resourceName)}");
        }

        throw new OperationCanceledException(either.Token);
    }

    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, WaitBehavior.StopOnResourceUnavailable, cancellationToken);

    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var stops = waitBehavior == WaitBehavior.StopOnResourceUnavailable;
        var reached = await WaitForResourceAsync(resourceName, update => update.Snapshot.Ready || (stops && HasEnded(resourceName)), cancellationToken);
        return reached.Snapshot.Ready ? reached : throw new DistributedApplicationException(
            $"'{resourceName}' will not become healthy: it is {reached.Snapshot.State?.Text}, exit code {reached.Snapshot.ExitCode}. Its last output:\n{_output.Last(resourceName)}");
    }

    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = Channel.CreateUnbounded<ResourceEvent>(new() { SingleReader = true });
        lock (_publishing)
        {
            foreach (var update in _current.Values)
            {
                updates.Writer.TryWrite(update);
            }

            _watchers.Add(updates);
        }

        try
        {
            await foreach (var update in updates.Reader.ReadAllAsync(cancellationToken))
            {
                yield return update;
            }
        }
        finally
        {
            lock (_publishing)
            {
                _watchers.Remove(updates);
            }
        }
    }

    public void Dispose()
    {
        _disposed.Cancel();
        GC.SuppressFinalize(this);
    }

    /// <summary>One replica may end while another one serves.</summary>
    internal bool HasEnded(string resourceName) => Of(resourceName).All(update => KnownResourceStates.TerminalStates.Contains(update.Snapshot.State?.Text));

    private IEnumerable<ResourceEvent> Of(string resourceName) =>
        _current.Values.Where(update => string.Equals(update.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase));

    private string StateOf(string resourceName) => string.Join(", ", Of(resourceName)
        .Select(update => $"{update.Snapshot.State?.Text} ({update.Snapshot.HealthStatus?.ToString() ?? "health unknown"})")) is { Length: > 0 } states ? states : "unknown";
}
