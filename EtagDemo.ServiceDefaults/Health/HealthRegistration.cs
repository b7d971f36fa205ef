using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace EtagDemo.ServiceDefaults.Health;

internal static class HealthRegistration
{
    /// <summary>The tag of checks that say whether the process itself works; the others say whether it is ready to serve.</summary>
    public const string Live = "live";

    public static void AddHealth(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), [Live]);
}
