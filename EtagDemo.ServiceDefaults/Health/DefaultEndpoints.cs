using EtagDemo.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EtagDemo.ServiceDefaults;

/// <summary>How a process answers when nothing else does: errors, and the two endpoints that whoever runs it asks.</summary>
public static class DefaultEndpoints
{
    /// <summary>
    /// <c>/health</c>: ready to serve, with everything it needs. <c>/alive</c>: the process answers. To be called before any other middleware is
    /// added: from here on every error becomes a problem document, also in development, whose own page would show the exception.
    /// </summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapReadiness();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains(HealthRegistration.Live) }).DisableRateLimiting().Unobserved();
        return app;
    }
}
