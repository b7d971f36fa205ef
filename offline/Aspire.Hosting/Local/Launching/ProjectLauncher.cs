using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Processes;

namespace Aspire.Hosting.Local.Launching;

/// <summary>Runs a project from its build output, with its folder as the working directory, as <c>dotnet run</c> would.</summary>
internal sealed class ProjectLauncher(ProjectResource resource, IProjectMetadata project, Assembly? appHost) : ILauncher
{
    public string? Missing() => File.Exists(Assembly) ? null : $"'{resource.Name}' is not built: {Assembly} is missing. Build the solution first.";

    public Task<LaunchPlan> PlanAsync(LaunchContext context, CancellationToken cancellation)
    {
        var native = Path.ChangeExtension(Assembly, null);
        var environment = InheritedEnvironment.With(context.Environment);
        var folder = Path.GetDirectoryName(project.ProjectPath)!;
        return Task.FromResult(File.Exists(native)
            ? new LaunchPlan(native, context.Arguments, folder, environment)
            : new LaunchPlan("dotnet", [Assembly, .. context.Arguments], folder, environment));
    }

    private string Assembly => ResourceOutputs(appHost).GetValueOrDefault(project.ProjectPath) ?? ByConvention();

    /// <summary>The build of the AppHost writes down where each project's output lies.</summary>
    private static Dictionary<string, string> ResourceOutputs(Assembly? appHost) =>
        (appHost?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
        .Where(metadata => metadata.Key.StartsWith(OutputKey, StringComparison.Ordinal))
        .ToDictionary(metadata => metadata.Key[OutputKey.Length..], metadata => metadata.Value!);

    private string ByConvention()
    {
        var configuration = (appHost ?? typeof(ProjectLauncher).Assembly).GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
        var name = Path.GetFileNameWithoutExtension(project.ProjectPath);
        return Path.Combine(Path.GetDirectoryName(project.ProjectPath)!, "bin", configuration, "net10.0", $"{name}.dll");
    }

    private const string OutputKey = "ProjectOutput:";
}
