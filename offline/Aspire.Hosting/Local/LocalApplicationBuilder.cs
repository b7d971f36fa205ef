using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Local.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Local;

/// <summary>Holds the model, and the generic host that will run it.</summary>
internal sealed class LocalApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly ResourceCollection _resources = [];
    private readonly EntryPointRun? _entryPoint;

    public LocalApplicationBuilder(DistributedApplicationOptions options, EntryPointRun? entryPoint)
    {
        _entryPoint = entryPoint;
        var settings = new HostApplicationBuilderSettings { Args = options.Args };
        if (entryPoint is not null)
        {
            settings.EnvironmentName = Environments.Development;
            entryPoint.Configure(options, settings);
        }

        AppHostAssembly = entryPoint?.AppHost ?? (options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly());
        AppHostDirectory = options.ProjectDirectory ?? ProjectPathOf(AppHostAssembly) ?? Directory.GetCurrentDirectory();
        settings.ContentRootPath ??= AppHostDirectory;
        _host = new(settings);
        ExecutionContext = new(AskedToPublish ? DistributedApplicationOperation.Publish : DistributedApplicationOperation.Run);
        Settings = new()
        {
            RandomPorts = Configuration.GetValue("DcpPublisher:RandomizePorts", entryPoint is not null),
            KeepsData = entryPoint is null,
            WritesToConsole = entryPoint is null,
        };
        Kept = Settings.KeepsData ? new(AppHostDirectory) : null;
        AddServices(options);
    }

    public RunSettings Settings { get; }

    public KeptFolder? Kept { get; }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public IDistributedApplicationEventing Eventing { get; } = new InProcessEventing();

    public DistributedApplicationExecutionContext ExecutionContext { get; }

    public IResourceCollection Resources => _resources;

    private bool AskedToPublish => Configuration["operation"] == "publish" || Configuration["publisher"] is not null;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (_resources.TryGetByName(resource.Name, out _))
        {
            throw new DistributedApplicationException($"Cannot add resource of type '{resource.GetType()}' with name '{resource.Name}' because there is already a resource with that name.");
        }

        _resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new LocalResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        if (ExecutionContext.IsPublishMode)
        {
            throw new DistributedApplicationException(
                "The stand-in for Aspire.Hosting only runs the model; it cannot publish it. Publishing needs the real packages: restore from a feed that has them, or pass -p:AspireFeed=nuget.");
        }

        _entryPoint?.WaitUntilTheTestBuilds(this);
        var host = _host.Build();
        ExecutionContext.Provide(host.Services);
        var application = new DistributedApplication(host, _entryPoint);
        _entryPoint?.Built(application);
        return application;
    }

    private static string? ProjectPathOf(Assembly? appHost) => appHost?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key.Equals("apphostprojectpath", StringComparison.OrdinalIgnoreCase))?.Value;

    private void AddServices(DistributedApplicationOptions options)
    {
        // A failing health check is a state here, not a mishap; HttpClient would log every look at it; a failed start is reported in one line.
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        _host.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        _host.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        if (!Settings.WritesToConsole)
        {
            _host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        }

        Services.TryAddSingleton(TimeProvider.System);
        Services.AddHealthChecks();
        Services.AddHttpClient();
        Services.AddHttpClient(nameof(HttpHealthCheck), client => client.Timeout = TimeSpan.FromSeconds(5));
        Services.AddSingleton(options);
        Services.AddSingleton(Settings);
        Services.AddSingleton(new LocalFolders(Kept));
        Services.AddSingleton(Eventing);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton<ResourceOutput>();
        Services.AddSingleton(new DistributedApplicationModel(_resources));
        Services.AddSingleton(services => new ResourceNotificationService(services.GetRequiredService<ResourceOutput>(), services.GetRequiredService<TimeProvider>()));
        Services.AddSingleton<RunningApplication>();
        Services.AddSingleton(services => new ResourceCommandService(
            services.GetRequiredService<RunningApplication>(), services, services.GetRequiredService<ILogger<ResourceCommandService>>()));
        Services.AddHostedService<RunWithTheHost>();
    }
}
