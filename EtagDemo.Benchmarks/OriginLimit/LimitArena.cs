using System.Globalization;
using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.OriginLimit;

/// <summary>An origin with its validators in memory, one with them in Redis, and that Redis.</summary>
internal sealed class LimitArena : IDisposable
{
    public const string RedisProgram = "redis-server";
    private readonly List<ServerProcess> _servers = [];

    public int Memory { get; } = FreePort.Next();

    public int InRedis { get; } = FreePort.Next();

    public static async Task<LimitArena> OpenAsync()
    {
        var arena = new LimitArena();
        try
        {
            var redis = FreePort.Next();
            arena._servers.Add(await ServerProcess.StartAsync(
                DebianPackages.Find(RedisProgram) ?? RedisProgram, ["--port", Text(redis), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], redis));
            arena._servers.Add(await OwnProgram.StartAsync(arena.Memory, LimitedOriginCommand.Name, "--port", Text(arena.Memory)));
            arena._servers.Add(await OwnProgram.StartAsync(arena.InRedis, LimitedOriginCommand.Name, "--port", Text(arena.InRedis), "--ConnectionStrings:redis", $"127.0.0.1:{redis}"));
            return arena;
        }
        catch
        {
            arena.Dispose();
            throw;
        }
    }

    public async Task<LimitLap> RunAsync(LimitTarget target, WrkPlan plan, int connections, TimeSpan duration)
    {
        var cpu = new CpuMeter(new Dictionary<string, IReadOnlyList<int>> { ["redis"] = _servers[0].Processes, ["server"] = _servers[target.Port == Memory ? 1 : 2].Processes });
        cpu.Start();
        var report = await Wrk.RunAsync(target.Address, plan, connections, duration);
        var spent = cpu.Spent();
        if (report.Errors > 0)
        {
            throw new InvalidOperationException($"{target.Name}: {report.Errors} requests failed.");
        }

        if (target.Conditional && report.BytesPerRequest > 1024)
        {
            throw new InvalidOperationException($"{target.Name} sent bodies where a 304 was due.");
        }

        return new LimitLap(
            report.RequestsPerSecond,
            report.P50,
            report.P99,
            spent["server"].TotalMicroseconds / report.Requests,
            spent["redis"].TotalMicroseconds / report.Requests,
            report.Cpu.TotalMicroseconds / report.Requests);
    }

    public void Dispose()
    {
        foreach (var server in _servers)
        {
            server.Dispose();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
