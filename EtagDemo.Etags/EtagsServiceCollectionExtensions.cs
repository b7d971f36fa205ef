using EtagDemo.Etags.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EtagDemo.Etags;

/// <summary>Registers the library.</summary>
public static class EtagsServiceCollectionExtensions
{
    /// <summary>Adds validators that can be trusted to a service.</summary>
    /// <param name="services">The registrations.</param>
    /// <param name="service">The service's name: the prefix of its keys in a shared store.</param>
    /// <param name="configure">Where data and validators live, and which tags the entities touch.</param>
    public static IServiceCollection AddEtags(this IServiceCollection services, string service, Action<EtagsBuilder> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<EtagsOptions>().Configure(options => options.Service = service).BindConfiguration("Etags");
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ConditionalWrite>();
        var builder = new EtagsBuilder(services);
        configure(builder);
        services.AddSingleton(builder.EntityTags);
        return services;
    }
}
