using System.Collections.Concurrent;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace EtagDemo.Benchmarks.Faults;

/// <summary>Starts whatever has ended and was not meant to, as an orchestrator would. Aspire itself leaves that to people.</summary>
internal sealed class Supervisor : IAsyncDisposable
{
    private readonly DistributedApplication _app;
    private readonly IReadOnlySet<string> _watched;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, RunningInstance> _instances = new();
    private readonly ConcurrentDictionary<string, bool> _meantToBeDown = new();
    private readonly ConcurrentDictionary<string, int> _ends = new();
    private readonly Task _watching;

    public Supervisor(DistributedApplication app, IReadOnlySet<string> watched)
    {
        (_app, _watched) = (app, watched);
        _watching = WatchAsync();
    }

    /// <summary>How often replicas of a resource have ended.</summary>
    public int EndsOf(string resource) => _ends.GetValueOrDefault(resource);

    public IReadOnlyList<RunningInstance> InstancesOf(string resource) => [.. _instances.Values.Where(instance => instance.Resource == resource).OrderBy(instance => instance.Id, StringComparer.Ordinal)];

    /// <summary>From now on the end of this resource is meant.</summary>
    public void LeaveDown(string resource) => _meantToBeDown[resource] = true;

    public void Care(string resource) => _meantToBeDown.TryRemove(resource, out _);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _watching;
        _ending.Dispose();
    }

    private async Task WatchAsync()
    {
        var starting = new List<Task>();
        var down = new HashSet<string>();
        try
        {
            await foreach (var update in _app.ResourceNotifications.WatchAsync(_ending.Token))
            {
                if (!_watched.Contains(update.Resource.Name))
                {
                    continue;
                }

                _instances.TryAdd(update.ResourceId, new RunningInstance(update.Resource.Name, update.ResourceId));
                if (!KnownResourceStates.TerminalStates.Contains(update.Snapshot.State?.Text))
                {
                    down.Remove(update.ResourceId);
                }
                else if (down.Add(update.ResourceId))
                {
                    _ends.AddOrUpdate(update.Resource.Name, 1, (_, ends) => ends + 1);
                    if (!_meantToBeDown.ContainsKey(update.Resource.Name))
                    {
                        starting.Add(_app.ResourceCommands.ExecuteCommandAsync(update.ResourceId, KnownResourceCommands.StartCommand, _ending.Token));
                    }
                }
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            // The system ends.
        }

        await Task.WhenAll(starting).ContinueWith(static _ => { }, TaskScheduler.Default);
    }
}
