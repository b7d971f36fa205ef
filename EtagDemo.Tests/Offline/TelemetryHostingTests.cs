using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EtagDemo.Tests.Offline;

/// <summary>Holds for the stand-in and for the real package alike.</summary>
public sealed class TelemetryHostingTests
{
    [Fact]
    public async Task Traces_of_an_added_source_are_recorded_once_the_host_runs()
    {
        using var source = new ActivitySource($"test-{Guid.NewGuid()}");
        using var seen = new SeenActivities();
        using var host = await Start(services => services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(source.Name).AddProcessor(seen)));

        source.StartActivity("work")?.Dispose();

        Assert.Equal("work", Assert.Single(seen.Names));
    }

    [Fact]
    public async Task Metrics_of_an_added_meter_are_collected_once_the_host_runs()
    {
        using var meter = new Meter($"test-{Guid.NewGuid()}");
        using var seen = new SeenMetrics();
        using var reader = new BaseExportingMetricReader(seen);
        using var host = await Start(services => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(meter.Name).AddReader(reader)));

        meter.CreateCounter<int>("hits").Add(1);
        reader.Collect();

        Assert.Contains("hits", seen.Names);
    }

    private static async Task<IHost> Start(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configure(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class SeenActivities : BaseProcessor<Activity>
    {
        public List<string> Names { get; } = [];

        public override void OnEnd(Activity data) => Names.Add(data.OperationName);
    }

    private sealed class SeenMetrics : BaseExporter<Metric>
    {
        public List<string> Names { get; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                Names.Add(metric.Name);
            }

            return ExportResult.Success;
        }
    }
}
