using EtagDemo.ServiceDefaults.Health;
using EtagDemo.ServiceDefaults.Kestrel;
using EtagDemo.ServiceDefaults.Problems;
using EtagDemo.ServiceDefaults.Telemetry;
using EtagDemo.ServiceDefaults.Upstream;
using Microsoft.AspNetCore.Builder;

namespace EtagDemo.ServiceDefaults;

/// <summary>What every process of the system has.</summary>
public static class ServiceDefaultsRegistration
{
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddKestrelDefaults();
        builder.Services.AddProblems();
        builder.AddUpstreamDefaults();
        return builder;
    }
}
