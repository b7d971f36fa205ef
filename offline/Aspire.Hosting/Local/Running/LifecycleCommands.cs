using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local.Running;

/// <summary>Start, stop and restart, as commands of every resource that runs as a process.</summary>
internal static class LifecycleCommands
{
    public static void AddTo(RunningProcesses processes)
    {
        Add(processes, KnownResourceCommands.StartCommand, "Start", (replica, cancellation) => replica.StartAsync(cancellation));
        Add(processes, KnownResourceCommands.StopCommand, "Stop", (replica, cancellation) => replica.StopAsync(cancellation));
        Add(processes, KnownResourceCommands.RestartCommand, "Restart", async (replica, cancellation) =>
        {
            await replica.StopAsync(cancellation);
            await replica.StartAsync(cancellation);
        });
    }

    private static void Add(RunningProcesses processes, string name, string displayName, Func<Replica, CancellationToken, Task> action) =>
        processes.Resource.Annotations.Add(new ResourceCommandAnnotation(
            name, displayName, _ => ResourceCommandState.Enabled, context => RunAsync(processes, context, action),
            displayDescription: null, parameter: null, confirmationMessage: null, iconName: null, iconVariant: null, isHighlighted: false));

    private static async Task<ExecuteCommandResult> RunAsync(RunningProcesses processes, ExecuteCommandContext context, Func<Replica, CancellationToken, Task> action)
    {
        var replica = processes.Replicas.Single(one => one.Instance.Id == context.ResourceName);
        await action(replica, context.CancellationToken);
        return replica.Instance.State == KnownResourceStates.FailedToStart
            ? CommandResults.Failure($"'{replica.Instance.Id}' did not start.")
            : CommandResults.Success();
    }
}
