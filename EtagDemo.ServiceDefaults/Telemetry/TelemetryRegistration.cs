using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace EtagDemo.ServiceDefaults.Telemetry;

/// <summary>Logs, metrics and traces; exported by OTLP when an endpoint is configured, as the environment variables of OpenTelemetry say.</summary>
internal static class TelemetryRegistration
{
    // Unless told otherwise, .NET 10 leaves the attributes of a request's span to an instrumentation package.
    private const string LeaveAttributesOut = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        AppContext.SetSwitch(LeaveAttributesOut, false);
        builder.Services.AddTransient<IStartupFilter, RequestSpan>();
        LogLevels.AddDefaults(builder.Configuration);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
        });
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Meters))
            .WithTracing(tracing => tracing.AddSource(TelemetryNames.Sources));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }
}
