using EtagDemo.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EtagDemo.ServiceDefaults;

/// <summary>The two endpoints that whoever runs a process asks.</summary>
public static class DefaultEndpoints
{
    /// <summary><c>/health</c>: ready to serve, with everything it needs. <c>/alive</c>: the process answers.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapHealthChecks("/health").Unobserved();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(HealthRegistration.Live) }).Unobserved();
        return app;
    }
}
