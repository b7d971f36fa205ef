using Microsoft.AspNetCore.OutputCaching.StackExchangeRedis;
using StackExchange.Redis;

namespace EtagDemo.Bff.Policies;

/// <summary>Registers the named policies for resources whose service knows no ETags.</summary>
internal static class PolicyRegistration
{
    private const string Redis = "redis";

    /// <summary>Policies of the configuration's section <c>Cache</c>, kept in Redis where there is one, so that all gateways share them, and in memory otherwise.</summary>
    public static void AddPolicies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString(Redis) is not null)
        {
            // The gateway answers without Redis, so it stays healthy without it.
            builder.AddRedisClient(Redis, settings => settings.DisableHealthChecks = true, options => options.BacklogPolicy = BacklogPolicy.FailFast);
            builder.Services.AddStackExchangeRedisOutputCache(_ => { });
            builder.Services.AddOptions<RedisOutputCacheOptions>().Configure<IServiceProvider>((options, services) =>
                options.ConnectionMultiplexerFactory = () => Task.FromResult(services.GetRequiredService<IConnectionMultiplexer>()));
        }

        builder.Services.AddCachePolicies(builder.Configuration.GetSection("Cache"));
    }
}
