using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Network;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Running;

/// <summary>Everything that runs, from the first address given out to the last process ended.</summary>
internal sealed class RunningApplication(
    DistributedApplicationModel model, RunSettings settings, ResourceNotificationService notifications, IDistributedApplicationEventing eventing,
    DistributedApplicationExecutionContext execution, ResourceOutput output, LocalFolders folders, IServiceProvider services, TimeProvider time) : IAsyncDisposable
{
    private readonly AddressBook _addresses = new(settings);
    private readonly CancellationTokenSource _ending = new();
    private readonly List<Task> _work = [];
    private readonly List<IDisposable> _disposables = [];
    private IReadOnlyList<IRunningResource> _resources = [];
    private readonly Lock _once = new();
    private RunFolder? _folder;
    private Task? _ended;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var missing = model.Resources.Where(resource => !resource.HasAnnotationOfType<ExplicitStart>()).SelectMany(resource => resource.Annotations.OfType<ILauncher>()).Select(launcher => launcher.Missing()).OfType<string>().ToArray();
        if (missing.Length > 0)
        {
            throw new DistributedApplicationException(string.Join(Environment.NewLine, missing));
        }

        _addresses.Allocate(model.Resources);
        _folder = new();
        var run = new RunContext(new(notifications), new ComposedSettings(execution), output, _folder, folders.Kept, time);
        _resources = [.. model.Resources.Select(resource => Running(resource, run))];
        foreach (var resource in model.Resources.OfType<IResourceWithConnectionString>())
        {
            await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellation);
        }

        foreach (var running in _resources)
        {
            foreach (var instance in running.Instances)
            {
                await instance.BecomeAsync(KnownResourceStates.NotStarted);
            }
        }

        _work.AddRange(_resources.Where(running => !running.Resource.HasAnnotationOfType<ExplicitStart>()).Select(running => Task.Run(() => running.StartAsync(_ending.Token), cancellation)));
        if (settings.WritesToConsole)
        {
            _work.Add(new Announcement(notifications, execution).WhenAllIsUpAsync(_resources, _ending.Token));
        }
    }

    /// <summary>Finds a resource by its name, or by the id of one of its replicas.</summary>
    public (IResource? Resource, IReadOnlyList<string> Ids) Find(string nameOrId)
    {
        foreach (var running in _resources)
        {
            if (string.Equals(running.Resource.Name, nameOrId, StringComparison.OrdinalIgnoreCase))
            {
                return (running.Resource, [.. running.Instances.Select(instance => instance.Id)]);
            }

            if (running.Instances.FirstOrDefault(instance => string.Equals(instance.Id, nameOrId, StringComparison.OrdinalIgnoreCase)) is { } one)
            {
                return (running.Resource, [one.Id]);
            }
        }

        return (null, []);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_once)
        {
            _ended ??= EndAsync();
        }

        await _ended;
    }

    private async Task EndAsync()
    {
        await _ending.CancelAsync();
        foreach (var group in StopOrder.Of(_resources))
        {
            await Task.WhenAll(group.Select(running => running.StopAsync(CancellationToken.None)));
        }

        await Task.WhenAll(_work).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await _addresses.DisposeAsync();
        if (_folder is not null)
        {
            await _folder.DisposeAsync();
        }

        _disposables.ForEach(one => one.Dispose());
        _ending.Dispose();
    }

    private IRunningResource Running(IResource resource, RunContext run)
    {
        var health = new HealthWatch(resource, services, eventing, output, time);
        _disposables.Add(health);
        IRunningResource running = resource.Annotations.OfType<ILauncher>().LastOrDefault() is { } launcher
            ? Processes(resource, launcher, run, health)
            : new RunningPart(new(resource, resource.Name, resource.Name, notifications, time), notifications, health);
        _work.Add(health.RunAsync(running.Instances, _ending.Token));
        return running;
    }

    private RunningProcesses Processes(IResource resource, ILauncher launcher, RunContext run, HealthWatch health)
    {
        var count = resource.GetReplicaCount();
        var processes = new RunningProcesses(resource, [.. Enumerable.Range(1, count).Select(number =>
            new Replica(new(resource, InstanceId.New(resource.Name), count == 1 ? resource.Name : $"{resource.Name}-{number}", notifications, time), launcher, run, health))]);
        _disposables.AddRange(processes.Replicas);
        LifecycleCommands.AddTo(processes);
        return processes;
    }
}
