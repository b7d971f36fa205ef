using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace EtagDemo.Benchmarks.Gateway;

/// <summary>Has the cache's instruments collected each second, as in production, and lets the numbers go.</summary>
internal sealed class CollectedMetrics : BaseExporter<Metric>
{
    private const int EachSecond = 1000;

    private CollectedMetrics()
    {
    }

    public static IDisposable Start() => Sdk.CreateMeterProviderBuilder()
        .AddMeter("EtagDemo.RevalidatingCache", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http")
        .AddReader(new PeriodicExportingMetricReader(new CollectedMetrics(), EachSecond))
        .Build();

    public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
}
