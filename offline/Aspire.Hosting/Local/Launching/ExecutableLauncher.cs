using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Launching;

internal sealed class ExecutableLauncher(ExecutableResource resource, string workingDirectory) : ILauncher
{
    public string? Missing() => Find() is null ? $"'{resource.Name}' needs the program '{resource.Command}', which is not on the PATH of this machine." : null;

    public Task<LaunchPlan> PlanAsync(LaunchContext context, CancellationToken cancellation) =>
        Task.FromResult(new LaunchPlan(Find() ?? resource.Command, context.Arguments, workingDirectory, InheritedEnvironment.With(context.Environment)));

    private string? Find() => resource.Command.Contains('/')
        ? Path.GetFullPath(resource.Command, workingDirectory) is var path && File.Exists(path) ? path : null
        : Programs.Find(resource.Command);
}
