using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Launching;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Running;

/// <summary>One process of a resource through its starts, stops and ends.</summary>
internal sealed class Replica(Instance instance, ILauncher launcher, RunContext run, HealthWatch health) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ReplicaPorts _ports = new(instance.Resource);
    private CancellationTokenSource _starting = new();
    private GuardedProcess? _process;
    private Task _observing = Task.CompletedTask;

    public Instance Instance { get; } = instance;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (_process is { Exited.IsCompleted: false })
            {
                return;
            }

            _starting.Dispose();
            _starting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await StartOnceAsync(_starting.Token);
        }
        catch (OperationCanceledException) when (_starting.IsCancellationRequested)
        {
            await Instance.BecomeAsync(KnownResourceStates.NotStarted);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            run.Output.Line(Instance.Resource.Name, Instance.Label, $"did not start: {exception.Message}");
            await Instance.BecomeAsync(KnownResourceStates.FailedToStart);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await _starting.CancelAsync();
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (_process is { Exited.IsCompleted: false } process)
            {
                await Instance.BecomeAsync(KnownResourceStates.Stopping);
                _ports.Withdraw();
                await process.StopAsync();
                await EndedAsync(process);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }

        await _observing.WaitAsync(cancellation);
    }

    public void Dispose()
    {
        _starting.Dispose();
        _oneAtATime.Dispose();
    }

    private async Task StartOnceAsync(CancellationToken cancellation)
    {
        if (Instance.Resource.HasAnnotationOfType<WaitAnnotation>())
        {
            await Instance.BecomeAsync(KnownResourceStates.Waiting);
            await run.Dependencies.WaitAsync(Instance.Resource, cancellation);
        }

        await Instance.BecomeAsync(KnownResourceStates.Starting);
        var ports = _ports.Choose();
        var suffix = Instance.Id[(Instance.Resource.Name.Length + 1)..];
        var plan = await launcher.PlanAsync(
            new(await run.Settings.EnvironmentAsync(Instance.Resource, suffix, ports, cancellation),
                await ComposedSettings.ArgumentsAsync(Instance.Resource, suffix, ports, cancellation),
                ports, run.Folder, run.Kept, run.Time),
            cancellation);
        var process = await GuardedProcess.StartAsync(plan, line => run.Output.Line(Instance.Resource.Name, Instance.Label, line), run.Time, cancellation);
        run.Folder.UsedBy(process);
        _process = process;
        _ports.Offer();
        await Instance.BecomeAsync(KnownResourceStates.Running);
        health.Look();
        _observing = ObserveEndAsync(process);
    }

    private async Task ObserveEndAsync(GuardedProcess process)
    {
        await process.Exited;
        await _oneAtATime.WaitAsync();
        try
        {
            // A stop by command has said so already.
            if (_process == process && Instance.IsRunning)
            {
                _ports.Withdraw();
                run.Output.Line(Instance.Resource.Name, Instance.Label, $"ended with code {await process.Exited}");
                await EndedAsync(process);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task EndedAsync(GuardedProcess process)
    {
        var code = await process.Exited;
        await Instance.BecomeAsync(code == 0 ? KnownResourceStates.Finished : KnownResourceStates.Exited, code);
        health.Look();
    }
}
