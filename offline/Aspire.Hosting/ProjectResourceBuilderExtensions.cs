using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Local.Launching;

namespace Aspire.Hosting;

public static class ProjectResourceBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() => builder.Add(name, new TProject(), new());

    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name, string? launchProfileName)
        where TProject : IProjectMetadata, new() =>
        builder.Add(name, new TProject(), new() { LaunchProfileName = launchProfileName, ExcludeLaunchProfile = launchProfileName is null });

    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name, Action<ProjectResourceOptions> configure)
        where TProject : IProjectMetadata, new()
    {
        var options = new ProjectResourceOptions();
        configure(options);
        return builder.Add(name, new TProject(), options);
    }

    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath) =>
        builder.Add(name, new ProjectAtPath(Path.GetFullPath(projectPath, builder.AppHostDirectory)), new());

    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas) =>
        builder.WithAnnotation(new ReplicaAnnotation(replicas), ResourceAnnotationMutationBehavior.Replace);

    private static IResourceBuilder<ProjectResource> Add(this IDistributedApplicationBuilder builder, string name, IProjectMetadata project, ProjectResourceOptions options)
    {
        var resource = new ProjectResource(name);
        var profile = options.ExcludeLaunchProfile ? null : LaunchProfile.Of(project.ProjectPath, options.LaunchProfileName);
        var added = builder.AddResource(resource)
            .WithAnnotation(project)
            .WithAnnotation(new ProjectLauncher(resource, project, builder.AppHostAssembly))
            .WithTelemetry()
            .WithEnvironment(context => AddDefaults(context, builder, resource, profile));
        foreach (var url in profile?.Urls ?? [])
        {
            added.WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, url.Scheme, port: url.Port));
        }

        return added;
    }

    private static void AddDefaults(EnvironmentCallbackContext context, IDistributedApplicationBuilder builder, ProjectResource resource, LaunchProfile? profile)
    {
        foreach (var (name, value) in profile?.Environment ?? new Dictionary<string, string>())
        {
            context.EnvironmentVariables.TryAdd(name, value);
        }

        context.EnvironmentVariables.TryAdd("ASPNETCORE_ENVIRONMENT", builder.Environment.EnvironmentName);
        context.EnvironmentVariables.TryAdd("DOTNET_ENVIRONMENT", builder.Environment.EnvironmentName);
        var listened = resource.GetEndpoints()
            .Where(endpoint => endpoint.Scheme is "http" or "https" && endpoint.EndpointAnnotation.TargetPortEnvironmentVariable is null)
            .ToArray();
        if (listened.Length > 0)
        {
            context.EnvironmentVariables.TryAdd("ASPNETCORE_URLS", string.Join(';', listened.Select(ListenUrl.Of)));
        }
    }
}
