using EtagDemo.RevalidatingCache;
using EtagDemo.RevalidatingCache.Coalescing;
using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Composites;
using EtagDemo.RevalidatingCache.Engine;
using EtagDemo.RevalidatingCache.Fetching;
using EtagDemo.RevalidatingCache.Fronting;
using EtagDemo.RevalidatingCache.Grouping;
using EtagDemo.RevalidatingCache.Handling;
using EtagDemo.RevalidatingCache.Storage;
using EtagDemo.RevalidatingCache.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<KestrelServerOptions>, KestrelConnectionField>());
        services.TryAddSingleton(TimeProvider.System);
        AddEngine(services);
        services.TryAddSingleton<ComposedBodies>();
        services.TryAddSingleton(provider => new Composite(
            provider.GetRequiredService<ComposedBodies>(), provider.GetRequiredService<ComposedCodings>(), provider.GetRequiredService<CacheStatusField>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddTransient(provider => new RevalidatingHandler(provider.GetRequiredService<CacheEngine>(), provider.GetRequiredService<AnswerMessage>(),
            provider.GetRequiredService<CacheTelemetry>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new RevalidatingInvokerFactory(provider.GetRequiredService<RevalidatingHandler>, Options(provider)));
        return services;
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<RevalidatingCacheOptions>>().Value);
        services.AddMetrics();
        services.TryAddSingleton<RevalidatingCacheMetrics>();
        services.AddHostedService<MetricsAtStart>();
        services.TryAddSingleton<CacheTelemetry>();
        services.TryAddSingleton(CreateStore);
        services.TryAddSingleton(provider => new CollectionBudget(Math.Max(Options(provider).StoreBytes / 4, Options(provider).MaxBodyBytes)));
        services.TryAddSingleton(provider => new FlightTable(Options(provider).MaxWaiters, Options(provider).WaitLimit, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new CacheStatusField(Options(provider).CacheStatusName));
        services.TryAddSingleton(provider => new Invalidation(provider.GetRequiredService<ResponseStore>().Invalidations));
        services.TryAddSingleton<StoredParts>();
        services.TryAddSingleton<ResponseIntake>();
        services.TryAddSingleton<PostReuse>();
        services.TryAddSingleton<StoredUpdates>();
        services.TryAddSingleton<OriginFetch>();
        services.TryAddSingleton(provider => new CachedResponses(provider.GetRequiredService<ResponseStore>()));
        services.TryAddSingleton<PassThrough>();
        services.TryAddSingleton(provider => new Compressor(Options(provider)));
        services.TryAddSingleton<ClientCodings>();
        services.TryAddSingleton<ComposedCodings>();
        services.TryAddSingleton<BackgroundValidation>();
        services.TryAddSingleton<CacheEngine>();
        services.TryAddSingleton<OriginGroups>();
        services.TryAddSingleton<DateTexts>();
        services.TryAddSingleton<StoredAnswerFields>();
        services.TryAddSingleton<AnswerMessage>();
        services.TryAddSingleton<AnswerWriter>();
        services.AddHttpForwarder();
    }

    private static ResponseStore CreateStore(IServiceProvider provider)
    {
        var options = Options(provider);
        return new ResponseStore(options.StoreBytes, options.MaxVariants, provider.GetRequiredService<RevalidatingCacheMetrics>().Evicted);
    }

    private static RevalidatingCacheOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<RevalidatingCacheOptions>>().Value;
}
