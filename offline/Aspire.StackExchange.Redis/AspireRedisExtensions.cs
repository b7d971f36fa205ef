using Aspire.StackExchange.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Microsoft.Extensions.Hosting;

public static class AspireRedisExtensions
{
    private const string Section = "Aspire:StackExchange:Redis";

    public static void AddRedisClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<StackExchangeRedisSettings>? configureSettings = null,
        Action<ConfigurationOptions>? configureOptions = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionName);
        var settings = Read(builder.Configuration, connectionName);
        configureSettings?.Invoke(settings);

        builder.Services.TryAddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(Options(settings, connectionName, configureOptions)));
        if (!settings.DisableHealthChecks)
        {
            builder.Services.AddHealthChecks().AddCheck<RedisHealthCheck>("StackExchange.Redis");
        }
    }

    private static StackExchangeRedisSettings Read(IConfiguration configuration, string connectionName)
    {
        var settings = new StackExchangeRedisSettings();
        configuration.GetSection(Section).Bind(settings);
        settings.ConnectionString = configuration.GetConnectionString(connectionName) ?? settings.ConnectionString;
        return settings;
    }

    private static ConfigurationOptions Options(StackExchangeRedisSettings settings, string connectionName, Action<ConfigurationOptions>? configure)
    {
        var connection = settings.ConnectionString ?? throw new InvalidOperationException(
            $"A connection string is missing: set 'ConnectionStrings:{connectionName}', or 'ConnectionString' in the section '{Section}'.");
        var options = ConfigurationOptions.Parse(connection);
        if (!connection.Contains("abortConnect", StringComparison.OrdinalIgnoreCase))
        {
            // A Redis that is not there yet is waited for in the background instead of failing whoever asks first.
            options.AbortOnConnectFail = false;
        }

        configure?.Invoke(options);
        return options;
    }
}
