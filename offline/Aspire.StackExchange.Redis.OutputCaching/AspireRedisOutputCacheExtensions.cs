using Aspire.StackExchange.Redis;
using Aspire.StackExchange.Redis.OutputCaching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Microsoft.Extensions.Hosting;

public static class AspireRedisOutputCacheExtensions
{
    public static void AddRedisOutputCache(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<StackExchangeRedisSettings>? configureSettings = null,
        Action<ConfigurationOptions>? configureOptions = null)
    {
        builder.AddRedisClient(connectionName, configureSettings, configureOptions);
        // Added, not tried: it takes the place of the memory store even when that was registered first.
        builder.Services.AddSingleton<IOutputCacheStore, RedisOutputCacheStore>();
    }
}
