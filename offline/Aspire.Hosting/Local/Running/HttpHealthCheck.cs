using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Local.Running;

/// <summary>Asks every replica behind an endpoint; all must answer.</summary>
internal sealed class HttpHealthCheck(Func<EndpointReference> endpoint, string path, int status, IHttpClientFactory clients) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var checkedEndpoint = endpoint();
        var address = checkedEndpoint.EndpointAnnotation.Address;
        IReadOnlyList<int> ports = address is null ? [] : address.Proxy is { } proxy ? proxy.Targets.All : [address.Port];
        if (ports.Count == 0)
        {
            return HealthCheckResult.Unhealthy("no process listens");
        }

        foreach (var port in ports)
        {
            try
            {
                using var client = clients.CreateClient(nameof(HttpHealthCheck));
                using var response = await client.GetAsync(new UriBuilder(checkedEndpoint.Scheme, "localhost", port, path).Uri, cancellationToken);
                if ((int)response.StatusCode != status)
                {
                    return HealthCheckResult.Unhealthy($"port {port} answers {(int)response.StatusCode}");
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy($"port {port} does not answer", exception);
            }
        }

        return HealthCheckResult.Healthy();
    }
}
