using EtagDemo.Etags.Telemetry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Administration;

/// <summary>Renders a sample of the stored entries again, once an interval. Off unless <see cref="EtagsOptions.AuditInterval"/> is set.</summary>
/// <param name="administration">Renders and compares.</param>
/// <param name="endpoints">The application's endpoints.</param>
/// <param name="options">Interval and share.</param>
/// <param name="time">The interval's clock.</param>
/// <param name="logger">Says when it failed.</param>
internal sealed class Auditor(
    EtagsAdministration administration, EndpointDataSource endpoints, IOptions<EtagsOptions> options, TimeProvider time, ILogger<Auditor> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.AuditInterval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await administration.RecalculateAsync(AuditCause.Interval, options.Value.AuditShare, endpoints.Endpoints, stoppingToken);
            }
#pragma warning disable CA1031 // Store or database may be away in any way; the next interval tries again.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                EtagsLog.AuditFailed(logger, exception);
            }
        }
    }
}
