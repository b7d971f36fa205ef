using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>What every HttpClient of a process has: addresses by a service's name, bounded time, retries where they do no harm.</summary>
internal static class UpstreamRegistration
{
    public static void AddUpstreamDefaults(this IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(UpstreamOptions.Section).Get<UpstreamOptions>() ?? new UpstreamOptions();
        UpstreamOptionsValidator.ThrowIfInvalid(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http => AddHandlers(http, options));
    }

    private static void AddHandlers(IHttpClientBuilder http, UpstreamOptions options)
    {
        http.UseSocketsHttpHandler((handler, _) => UpstreamConnections.Configure(handler, options));
        http.AddStandardResilienceHandler(standard => UpstreamResilience.Configure(standard, options)).SelectPipelineByAuthority();
        http.AddHttpMessageHandler(static () => new LostConnectionHandler());
        // Innermost, so that each attempt may go to another replica.
        http.AddServiceDiscovery();
    }
}
