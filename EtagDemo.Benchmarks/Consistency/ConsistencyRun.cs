using EtagDemo.Benchmarks.Consistency.Checking;
using EtagDemo.Benchmarks.Consistency.Workload;
using EtagDemo.Benchmarks.Faults;
using EtagDemo.Benchmarks.Faults.Striking;

namespace EtagDemo.Benchmarks.Consistency;

/// <summary>
/// 1. Prepares sites. 2. Lets clients work while faults strike, in two lanes at the same time: processes, and stores. 3. Waits until everything is well again, and
/// reads everything once more. 4. Checks what was seen.
/// </summary>
internal sealed class ConsistencyRun(FaultedSystem system, ConsistencyOptions options, TimeProvider time, Action<string> tell)
{
    private static readonly TimeSpan MendLimit = TimeSpan.FromMinutes(2);

    public async Task<ConsistencyReport> RunAsync()
    {
        var registers = await PrepareAsync();
        var crowd = new ClientCrowd(() => system.Connect(FaultedSystem.Gateway), registers, options.Clients, options.Seed, time);
        var ended = Ends();
        var began = time.GetTimestamp();
        var (faults, failed) = await BreakAsync(crowd);
        var worked = time.GetElapsedTime(began);
        await MendAsync(crowd);

        var checking = time.GetTimestamp();
        var violations = HistoryChecker.Check(crowd.Recording.Operations, registers.ToDictionary(register => register.Name, register => register.Initial));
        return new ConsistencyReport(
            worked, time.GetElapsedTime(checking), crowd.Recording.Operations, crowd.Recording.Answers, faults, Ends(ended), violations, [.. failed, .. crowd.Recording.Unexpected]);
    }

    private Dictionary<string, int> Ends(Dictionary<string, int>? before = null) =>
        new[] { FaultedSystem.Gateway, FaultedSystem.Redis, FaultedSystem.Postgres }.Concat(FaultedSystem.Services)
            .ToDictionary(name => name, name => system.Supervisor.EndsOf(name) - (before?[name] ?? 0));

    private async Task<IReadOnlyList<Register>> PrepareAsync()
    {
        using var http = system.Connect(FaultedSystem.Gateway);
        var registers = new List<Register>();
        for (var site = 0; site < options.Sites; site++)
        {
            registers.AddRange((await Site.CreateAsync(new SiteApi(http), time)).Registers);
        }

        return registers;
    }

    private async Task<(IReadOnlyList<string> Struck, IReadOnlyList<string> Failed)> BreakAsync(ClientCrowd crowd)
    {
        using var over = new CancellationTokenSource(options.Duration, time);
        using var stop = new CancellationTokenSource();
        FaultLane[] lanes = [Lane(ProcessFaults.All, 1), Lane([.. RedisFaults.All, .. PostgresFaults.All], 2)];
        var working = crowd.RunAsync(stop.Token);
        try
        {
            await Task.WhenAll([Task.Delay(options.Duration, time), .. lanes.Select(lane => lane.RunAsync(over.Token))]);
        }
        finally
        {
            await stop.CancelAsync();
            await working;
        }

        return ([.. lanes.SelectMany(lane => lane.Struck)], [.. lanes.SelectMany(lane => lane.Failed)]);
    }

    private FaultLane Lane(IReadOnlyList<Fault> faults, int number) => new(system, [.. faults.Where(fault => fault.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))], (options.Seed * 31) + number, time, tell);

    private async Task MendAsync(ClientCrowd crowd)
    {
        using var limit = new CancellationTokenSource(MendLimit, time);
        await system.WhenHealthyAsync(limit.Token);
        while (!await crowd.ReadAllAsync())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
