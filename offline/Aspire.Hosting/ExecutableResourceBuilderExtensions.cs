using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Launching;

namespace Aspire.Hosting;

public static class ExecutableResourceBuilderExtensions
{
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params string[]? args) =>
        builder.AddExecutable(name, command, workingDirectory, (object[]?)args);

    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params object[]? args)
    {
        var folder = Path.GetFullPath(workingDirectory, builder.AppHostDirectory);
        var resource = new ExecutableResource(name, command, folder);
        return builder.AddResource(resource)
            .WithAnnotation(new ExecutableLauncher(resource, folder))
            .WithTelemetry()
            .WithArgs(args ?? []);
    }
}
