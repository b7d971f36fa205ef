using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Composites;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the shared cache.</summary>
public static class RevalidatingCacheServiceCollectionExtensions
{
    /// <summary>Adds one shared cache to the process: every client, invoker and middleware that attaches to it uses the same store.</summary>
    public static IServiceCollection AddRevalidatingCache(this IServiceCollection services, Action<RevalidatingCacheOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<RevalidatingCacheOptions>().ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RevalidatingCacheOptions>, RevalidatingCacheOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new RevalidatingInvokerFactory(provider.GetRequiredService<RevalidatingHandler>));
        services.TryAddSingleton<Composite>();
        services.TryAddTransient<RevalidatingHandler>();
        return services;
    }
}
