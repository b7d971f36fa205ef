using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Tests.Distributed.Telemetry;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace EtagDemo.Tests.Distributed;

/// <summary>The AppHost as it is run by a person, with fresh data, random ports, and its traces and metrics sent to the tests.</summary>
public class RunningSystem(IMessageSink messages) : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private IDistributedApplicationTestingBuilder? _builder;
    private DistributedApplication? _app;
    private OtlpReceiver? _telemetry;
    private ConsoleWatch? _consoles;
    private HttpClient? _gateway;

    public DistributedApplication App => _app ?? throw new InvalidOperationException("The system has not been started.");

    public OtlpReceiver Telemetry => _telemetry ?? throw new InvalidOperationException("The system has not been started.");

    /// <summary>What the processes write to their consoles.</summary>
    public ConsoleWatch Consoles => _consoles ?? throw new InvalidOperationException("The system has not been started.");

    /// <summary>What the AppHost is started with.</summary>
    protected virtual string[] Arguments => ["--DataVolume=false"];

    /// <summary>The model of the AppHost, as built for this run.</summary>
    public IEnumerable<IResource> Resources => _builder!.Resources;

    public async Task InitializeAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit, TimeProvider.System);
        _telemetry = await OtlpReceiver.StartAsync(limit.Token);
        _consoles = new ConsoleWatch(_telemetry.Secrets);
        _builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.EtagDemo_AppHost>(Arguments, (options, _) => options.EnableResourceLogging = true, limit.Token);
        _builder.Services.AddLogging(logging => logging.AddProvider(new ConsoleLines(_consoles)).AddFilter(IsLogged));
        Adapt(_builder, _telemetry.Endpoint);
        WatchServices(_builder);
        _app = await _builder.BuildAsync(limit.Token);
        _telemetry.Secrets.For(await SystemSecrets.OfAsync(Resources, limit.Token));
        await _app.StartAsync(limit.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("bff", limit.Token);
        _gateway = _app.CreateHttpClient("bff", "http");
    }

    /// <summary>The public API, called by a person with the given email.</summary>
    public ApiClient As(string user) => new(_gateway!, user);

    /// <summary>The public API, called with no headers but the given ones.</summary>
    public ApiClient Anonymous => new(_gateway!, user: null);

    /// <summary>Whatever the tests did, at the end no handler has read a table that its tags do not cover, no validator is stale, and no secret was told.</summary>
    public async Task DisposeAsync()
    {
        try
        {
            if (_gateway is not null)
            {
                await AuditorsAccount.AssertAsync(this);
                await OwnAccount.AssertAsync(App);
                Assert.Empty(Telemetry.Secrets.Leaks);
            }
        }
        catch (Exception found)
        {
            // Of an exception here the run would show nothing but its type.
            messages.OnMessage(new DiagnosticMessage(found.ToString()));
            throw;
        }
        finally
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        _gateway?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_builder is not null)
        {
            await _builder.DisposeAsync();
        }

        if (_telemetry is not null)
        {
            await _telemetry.DisposeAsync();
        }
    }

    // Lines of the processes' consoles are for the watch, not for the tests' own console.
    private static bool IsLogged(string? provider, string? category, LogLevel level) =>
        level >= LogLevel.Information && (provider == typeof(ConsoleLines).FullName || category?.Contains(ConsoleWatch.Resources, StringComparison.Ordinal) != true);

    private static void Adapt(IDistributedApplicationTestingBuilder builder, Uri endpoint)
    {
        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            var resource = builder.CreateResourceBuilder(project);
            foreach (var (name, value) in Patience.Variables)
            {
                resource.WithEnvironment(name, value);
            }

            resource
                .WithEnvironment("OTEL_SERVICE_NAME", project.Name)
                .WithEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.ToString())
                .WithEnvironment("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .WithEnvironment("OTEL_BSP_SCHEDULE_DELAY", "200")
                .WithEnvironment("OTEL_BLRP_SCHEDULE_DELAY", "200")
                .WithEnvironment("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based")
                .WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "500");
        }
    }

    // The services keep account of themselves, and the tests look at it at the end.
    private static void WatchServices(IDistributedApplicationTestingBuilder builder)
    {
        foreach (var service in builder.Resources.OfType<ProjectResource>())
        {
            builder.CreateResourceBuilder(service)
                .WithEnvironment("Etags__RecordCoverage", "true")
                .WithEnvironment("Etags__AuditInterval", "00:00:03")
                .WithEnvironment("Etags__AuditShare", "0.2");
        }
    }
}
