using Aspire.Hosting.ApplicationModel;
using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>Faults of the system's own processes.</summary>
internal static class ProcessFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. FaultedSystem.Processes.Select(name => new Fault($"kill -9 of a replica of {name}", stage => KillAsync(stage, name))),
        .. FaultedSystem.Processes.Select(name => new Fault($"SIGSTOP of a replica of {name}", stage => PauseAsync(stage, name))),
        .. FaultedSystem.Services.SelectMany(service => new[] { "Marked", "Committed" }
            .Select(point => new Fault(point == "Marked" ? $"{service} dies between mark and COMMIT" : $"{service} dies between COMMIT and finish", stage => stage.UntilOneCrashesAsync(service, point)))),
        new("a deploy that renders differently, one replica after the other", DeployAsync),
    ];

    private static async Task KillAsync(FaultStage stage, string name)
    {
        await stage.UntilOneEndsAsync(name, () => stage.System.LocalProcesses.ProgramsOf(name) is { Count: > 0 } ids
            ? ResourceProcesses.KillAsync(stage.AnyOf(ids))
            : stage.System.CommandAsync(stage.AnyOf(stage.System.Supervisor.InstancesOf(name)).Id, KnownResourceCommands.RestartCommand));
        await stage.HoldAsync();
    }

    private static Task PauseAsync(FaultStage stage, string name) =>
        stage.System.LocalProcesses.ProgramsOf(name) is { Count: > 0 } ids ? stage.PauseAsync(stage.AnyOf(ids)) : Task.CompletedTask;

    private static async Task DeployAsync(FaultStage stage)
    {
        stage.System.Deployment.Next();
        await Task.WhenAll(FaultedSystem.Services.Select(async service =>
        {
            foreach (var replica in stage.System.Supervisor.InstancesOf(service))
            {
                await stage.System.CommandAsync(replica.Id, KnownResourceCommands.RestartCommand);
                await stage.HoldAsync();
            }
        }));
    }
}
