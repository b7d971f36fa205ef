using Microsoft.AspNetCore.OutputCaching;
using StackExchange.Redis;

namespace Aspire.StackExchange.Redis.OutputCaching;

/// <summary>
/// Entries as plain strings with an expiry, and for each tag a sorted set of its entries' keys by expiry. Both sides are Lua scripts, so that
/// an entry is never there without its tags; they name keys of several slots, so this store is for a single Redis, not for a cluster.
/// </summary>
internal sealed class RedisOutputCacheStore(IConnectionMultiplexer redis, TimeProvider? timeProvider = null) : IOutputCacheStore
{
    private const string Set = """
        for i = 2, #KEYS do
          redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', '(' .. ARGV[2])
          redis.call('ZADD', KEYS[i], ARGV[3], KEYS[1])
          if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[4]) then redis.call('PEXPIRE', KEYS[i], ARGV[4]) end
        end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[4])
        """;

    private const string Evict = """
        for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do redis.call('DEL', key) end
        redis.call('DEL', KEYS[1])
        """;

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        await redis.GetDatabase().StringGetAsync(Value(key)).WaitAsync(cancellationToken);

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var lifetime = Math.Max(1, (long)validFor.TotalMilliseconds);
        RedisKey[] keys = [Value(key), .. (tags ?? []).Select(Tag)];
        await redis.GetDatabase().ScriptEvaluateAsync(Set, keys, [value, now, now + lifetime, lifetime]).WaitAsync(cancellationToken);
    }

    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        await redis.GetDatabase().ScriptEvaluateAsync(Evict, [Tag(tag)]).WaitAsync(cancellationToken);

    private static RedisKey Value(string key) => "outputcache:entry:" + key;

    private static RedisKey Tag(string tag) => "outputcache:tag:" + tag;
}
