using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.ServiceDiscovery;
using Microsoft.Extensions.ServiceDiscovery.Http;

namespace Microsoft.Extensions.DependencyInjection;

public static class ServiceDiscoveryServiceCollectionExtensions
{
    public static IServiceCollection AddServiceDiscovery(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<ConfiguredEndpoints>();
        services.TryAddSingleton(provider => new ServiceEndpointResolver(provider.GetRequiredService<ConfiguredEndpoints>()));
        services.TryAddSingleton<EndpointRotation>();
        services.TryAddSingleton<IServiceDiscoveryHttpMessageHandlerFactory, ResolvingHandlerFactory>();
        return services;
    }
}
