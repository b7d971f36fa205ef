using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using EtagDemo.Benchmarks.Faults.Proxying;
using EtagDemo.Benchmarks.Measuring;
using StackExchange.Redis;

namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>Faults of Redis and of the way to it.</summary>
internal static class RedisFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Redis killed by kill -9, back empty", KillAsync),
        new("Redis stopped by SIGSTOP", PauseAsync),
        new("Redis restarted empty", stage => stage.System.CommandAsync(FaultedSystem.Redis, KnownResourceCommands.RestartCommand)),
        new("FLUSHALL", stage => SendAsync(stage, "FLUSHALL")),
        new("CLIENT KILL of every connection", stage => SendAsync(stage, "CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")),
        new("Redis slow", stage => stage.HoldUnderAsync(stage.System.RedisLink, new ProxyRules { Delay = TimeSpan.FromMilliseconds(100) })),
        new("Redis slower than anybody waits", stage => stage.HoldUnderAsync(stage.System.RedisLink, new ProxyRules { Delay = TimeSpan.FromMilliseconds(1500) })),
        new("Redis silent, and late with what it was sent", stage => stage.HoldUnderAsync(stage.System.RedisLink, new ProxyRules { IsFrozen = true })),
        new("bytes to and from Redis lost", LoseAsync),
        new("connections to Redis reset", stage => FaultStage.ResetAsync(stage.System.RedisLink)),
        new("connections to Redis half closed", stage => stage.HalfCloseAsync(stage.System.RedisLink)),
        new("connections to Redis refused", stage => stage.RefuseAsync(stage.System.RedisLink)),
    ];

    private static async Task KillAsync(FaultStage stage)
    {
        await stage.UntilOneEndsAsync(FaultedSystem.Redis, () => stage.System.LocalProcesses.ProgramsOf(FaultedSystem.Redis) is { Count: > 0 } ids
            ? ResourceProcesses.KillAsync(ids[0])
            : stage.System.CommandAsync(FaultedSystem.Redis, KnownResourceCommands.RestartCommand));
        await stage.HoldAsync();
    }

    private static async Task PauseAsync(FaultStage stage)
    {
        if (stage.System.LocalProcesses.ProgramsOf(FaultedSystem.Redis) is not [var id, ..])
        {
            // Where no signal reaches it, its connections stand still.
            await stage.HoldUnderAsync(stage.System.RedisLink, new ProxyRules { IsFrozen = true });
            return;
        }

        await stage.PauseAsync(id);
    }

    private static async Task SendAsync(FaultStage stage, string command, params object[] arguments)
    {
        var connection = await stage.System.App.GetConnectionStringAsync(FaultedSystem.Redis);
        using var redis = await ConnectionMultiplexer.ConnectAsync($"{connection},allowAdmin=true");
        await redis.GetDatabase().ExecuteAsync(command, arguments);
    }

    private static async Task LoseAsync(FaultStage stage)
    {
        await stage.HoldUnderAsync(stage.System.RedisLink, new ProxyRules { Drops = true });
        // What follows a gap makes no sense to either side.
        stage.System.RedisLink.ResetAll();
    }
}
