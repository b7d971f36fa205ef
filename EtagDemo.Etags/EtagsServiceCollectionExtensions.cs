using EtagDemo.Etags.Administration;
using EtagDemo.Etags.Coherence;
using EtagDemo.Etags.Coverage;
using EtagDemo.Etags.EntityFramework;
using EtagDemo.Etags.Faults;
using EtagDemo.Etags.Outside;
using EtagDemo.Etags.Policies;
using EtagDemo.Etags.Reading;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Stores.Redis;
using EtagDemo.Etags.Telemetry;
using EtagDemo.Etags.Unavailable;
using EtagDemo.Etags.Validating;
using EtagDemo.Etags.Writing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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

        services.AddOptions<EtagsOptions>().Configure(options => options.Service = service).BindConfiguration("Etags").ValidateOnStart();
        services.AddSingleton<IValidateOptions<EtagsOptions>, EtagsOptionsValidator>();
        services.AddHttpContextAccessor();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);

        var builder = new EtagsBuilder(services);
        configure(builder);
        services.AddSingleton(builder.EntityTags);
        services.AddSingleton(provider => new StoreChoice(builder.RedisConnection, provider.GetRequiredService<IConfiguration>()));
        AddStore(services);
        AddReading(services);
        AddWriting(services);
        AddUnavailable(services);
        AddAdministration(services);
        return services;
    }

    private static void AddStore(IServiceCollection services)
    {
        services.TryAddSingleton<IStoreLock, AlwaysAlone>();
        services.AddSingleton<MemoryValidatorStore>();
        services.AddSingleton<GuardedMemoryStore>();
        services.AddSingleton(provider => new RedisConnection(
            provider.GetRequiredService<StoreChoice>().Redis!, provider.GetRequiredService<ILogger<RedisConnection>>()));
        services.AddSingleton<RedisValidatorStore>();
        services.AddSingleton<IValidatorStore>(provider => provider.GetRequiredService<StoreChoice>().Redis is null
            ? provider.GetRequiredService<GuardedMemoryStore>()
            : provider.GetRequiredService<RedisValidatorStore>());
        services.AddSingleton(provider => (IValidatorStoreInventory)provider.GetRequiredService<IValidatorStore>());
    }

    private static void AddReading(IServiceCollection services)
    {
        services.TryAddSingleton<ITransactionFacts, NoDatabase>();
        services.TryAddSingleton<IReadSnapshots, NoSnapshots>();
        services.AddSingleton<EtagsMetrics>();
        services.AddHostedService<MetricsAtStart>();
        services.AddSingleton<EpochBarrier>();
        services.AddSingleton<MarkResolver>();
        services.AddSingleton<ResolverQueue>();
        services.AddSingleton<IMarkSink>(provider => provider.GetRequiredService<ResolverQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<ResolverQueue>());
        services.AddSingleton<ReadPath>();
        services.AddSingleton<CurrentBuilds>();
        services.AddSingleton<GroupCheck>();
        services.AddSingleton<ReadServices>();
        services.AddHostedService<EndpointsAtStart>();
    }

    private static void AddWriting(IServiceCollection services)
    {
        services.AddSingleton<ChangedTags>();
        services.AddSingleton<OwnedTransactions>();
        services.AddSingleton<BulkWriteInterceptor>();
        services.TryAddSingleton(FaultPoints.Of);
        services.AddSingleton<WriteProtocol>();
        services.AddSingleton<SaveInterceptor>();
        services.AddSingleton<CommitInterceptor>();
        services.AddSingleton<RepresentationTag>();
        services.AddSingleton<TaggedRoutes>();
        services.AddSingleton<MatcherPolicy, IgnoredPreconditions>();
        services.AddSingleton(provider => new ConditionalWrite(
            provider.GetRequiredService<ChangedTags>(),
            provider.GetRequiredService<RepresentationTag>(),
            provider.GetRequiredService<TaggedRoutes>(),
            provider.GetRequiredService<IHttpContextAccessor>(),
            provider.GetRequiredService<IOptions<EtagsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddUnavailable(IServiceCollection services)
    {
        services.AddSingleton<StoreUnavailableProblem>();
        // The first handler that takes an exception is the last; one that takes all of them may stand there already.
        services.Insert(0, ServiceDescriptor.Singleton<IExceptionHandler, StoreUnavailableHandler>());
        services.AddSingleton<IDeveloperPageExceptionFilter, StoreUnavailableDeveloperPage>();
        services.AddSingleton<IStartupFilter, StoreUnavailableStartupFilter>();
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.TryAddSingleton<ITableModel, NoTables>();
        services.AddSingleton<TableTags>();
        services.AddSingleton<ReadInterceptor>();
        services.AddSingleton<CoverageRecorder>();
        services.AddSingleton<EntryRenderer>();
        services.TryAddSingleton(new OutsideGrace(TimeSpan.Zero));
        services.AddSingleton<EntryAudit>();
        services.AddSingleton<EtagsAdministration>();
        services.AddSingleton<StatsReader>();
        services.AddHostedService<Auditor>();
    }
}
