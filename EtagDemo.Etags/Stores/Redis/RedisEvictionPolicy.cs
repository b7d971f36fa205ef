using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// Whether Redis may evict a mark while its transaction is in flight. Only keys without expiry are safe, and only under <c>noeviction</c> or <c>volatile-*</c>.
/// </summary>
internal static class RedisEvictionPolicy
{
    private const string Field = "maxmemory_policy:";

    // In a script, since the client takes INFO for a command of administrators.
    private const string Memory = "return redis.call('INFO', 'memory')";

    /// <summary>The policy if marks may be evicted; null if not. Of a cluster one server is asked, since a deployment sets all alike.</summary>
    public static async Task<string?> FindDangerousAsync(ConnectionMultiplexer redis)
    {
        var memory = (string?)await redis.GetDatabase().ScriptEvaluateAsync(Memory) ?? "";
        var policy = memory.Split('\n').FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal))?[Field.Length..].Trim();
        return policy?.StartsWith("allkeys-", StringComparison.Ordinal) == true ? policy : null;
    }
}
