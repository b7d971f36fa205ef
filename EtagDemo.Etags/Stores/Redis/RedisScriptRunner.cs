using StackExchange.Redis;

namespace EtagDemo.Etags.Stores.Redis;

/// <summary>Runs scripts on the primary, loaded or not.</summary>
internal static class RedisScriptRunner
{
    // A replica may lag behind: whatever decides about trust comes from the primary alone.
    private const CommandFlags Primary = CommandFlags.DemandMaster;

    /// <summary>Runs one of <see cref="RedisScripts"/>.</summary>
    /// <remarks>The client sends EVALSHA once it has loaded a script; where the server has lost it meanwhile, the second call loads it again.</remarks>
    public static async Task<RedisResult> RunAsync(
        ConnectionMultiplexer redis, string script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellationToken)
    {
        var database = redis.GetDatabase();
        try
        {
            return await database.ScriptEvaluateAsync(script, keys, values, Primary).WaitAsync(cancellationToken);
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await database.ScriptEvaluateAsync(script, keys, values, Primary).WaitAsync(cancellationToken);
        }
    }
}
