using EtagDemo.RevalidatingCache.Policies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers named cache policies.</summary>
public static class CachePoliciesServiceCollectionExtensions
{
    /// <summary>
    /// Adds named policies for origins that know no ETags. What they keep goes to the registered <c>IOutputCacheStore</c>: memory, or Redis after <c>AddRedisOutputCache</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">A section with <c>Policies</c> and <c>InvalidatePolicies</c>, each by name; optional.</param>
    /// <param name="configure">Policies in code, applied after those of the configuration.</param>
    public static IServiceCollection AddCachePolicies(this IServiceCollection services, IConfiguration? configuration = null, Action<CachePoliciesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRevalidatingCache();
        services.AddOutputCache();
        services.TryAddSingleton<PolicyStore>();
        services.TryAddSingleton<TagVersions>();
        services.TryAddSingleton<ValidatorRecords>();
        services.TryAddSingleton<TaggedAnswer>();
        services.TryAddSingleton<ReadRoutes>();
        services.TryAddSingleton<CurrentRepresentation>();
        services.TryAddSingleton<WriteTurns>();
        services.TryAddSingleton<JudgedWrite>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, CachePolicyStartCheck>());
        services.AddOptions<CachePoliciesOptions>()
            .Configure<IOptions<CachePolicyParts>>((options, parts) => Bind(options, configuration, parts.Value))
            .Configure(options => configure?.Invoke(options));
        return services;
    }

    private static void Bind(CachePoliciesOptions options, IConfiguration? configuration, CachePolicyParts parts)
    {
        foreach (var section in configuration?.GetSection("Policies").GetChildren() ?? [])
        {
            var settings = section.Get<CachePolicySettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new CachePolicySettings();
            options.AddPolicy(section.Key, policy => settings.Apply(section.Key, policy, parts));
        }

        foreach (var section in configuration?.GetSection("InvalidatePolicies").GetChildren() ?? [])
        {
            options.AddInvalidatePolicy(section.Key, section.GetSection("TagTemplates").Get<string[]>() ?? []);
        }
    }
}
