using System.Collections.Concurrent;
using System.Globalization;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>The connection to Redis: made when first needed, mended in the background, never waited for longer than the caller's token allows.</summary>
/// <param name="connectionString">As StackExchange.Redis reads it.</param>
/// <param name="logger">Says when the server is set up in a way that breaks the promise.</param>
internal sealed class RedisConnection(string connectionString, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    // For the inventory's scans only; nothing else is synchronous.
    private const int SyncTimeout = 5000;

    private const int ConnectChecks = 40;
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentDictionary<int, string> _slotNames = new();
    private readonly Lock _lock = new();
    private Task<ConnectionMultiplexer>? _connecting;
    private bool? _isCluster;

    /// <summary>The connection, up or not: a command fails at once while it is down.</summary>
    public async ValueTask<ConnectionMultiplexer> OpenAsync(CancellationToken cancellationToken)
    {
        var connecting = Connecting();
        return connecting.IsCompletedSuccessfully ? await connecting : await connecting.WaitAsync(cancellationToken);
    }

    /// <summary>A short name that hashes to the key's slot, for what must lie beside the key; null where there are no slots.</summary>
    public string? SlotName(ConnectionMultiplexer redis, string key)
    {
        if (!IsCluster(redis))
        {
            return null;
        }

        return _slotNames.GetOrAdd(redis.HashSlot(key), slot => Enumerable.Range(0, int.MaxValue)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .First(name => redis.HashSlot($"{{{name}}}") == slot));
    }

    public async ValueTask DisposeAsync()
    {
        if (Volatile.Read(ref _connecting) is { IsCompletedSuccessfully: true } connected)
        {
            (await connected).Dispose();
        }
    }

    // A configuration error or a failed first attempt is tried again by whoever comes next.
    private Task<ConnectionMultiplexer> Connecting()
    {
        lock (_lock)
        {
            if (_connecting is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _connecting = ConnectAsync();
            }

            return _connecting;
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var configuration = ConfigurationOptions.Parse(connectionString);
        configuration.AbortOnConnectFail = false;
        // Without a connection the client would keep commands and send them when it has one: callers know better what to do meanwhile.
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.SyncTimeout = Math.Max(configuration.SyncTimeout, SyncTimeout);
        var redis = await ConnectionMultiplexer.ConnectAsync(configuration);
        await WhenAllConnectedAsync(redis);
        await WarnAsync(redis);
        return redis;
    }

    // Of a cluster's other servers the client learns from the first, and connects to them a moment later; what is sent to them before that fails.
    private static async Task WhenAllConnectedAsync(ConnectionMultiplexer redis)
    {
        for (var check = 0; check < ConnectChecks && redis.IsConnected && redis.GetEndPoints().Any(endpoint => !redis.GetServer(endpoint).IsConnected); check++)
        {
            await Task.Delay(BetweenChecks, TimeProvider.System);
        }
    }

    private async Task WarnAsync(ConnectionMultiplexer redis)
    {
        try
        {
            if (await RedisEvictionPolicy.FindDangerousAsync(redis).WaitAsync(TimeSpan.FromMilliseconds(SyncTimeout)) is { } policy)
            {
                EtagsLog.MarksMayBeEvicted(logger, policy);
            }
        }
        catch (Exception exception) when (exception is RedisException or RedisCommandException or TimeoutException)
        {
            // It went away again already; whatever is asked of it next says so.
            EtagsLog.StoreBypassed(logger, exception);
        }
    }

    // Known for certain only once a server has answered.
    private bool IsCluster(ConnectionMultiplexer redis)
    {
        if (_isCluster is { } known)
        {
            return known;
        }

        var isCluster = redis.GetEndPoints().Any(endpoint => redis.GetServer(endpoint).ServerType == ServerType.Cluster);
        _isCluster = redis.IsConnected ? isCluster : null;
        return isCluster;
    }
}
