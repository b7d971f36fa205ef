using EtagDemo.Benchmarks.Consistency.Workload;
using EtagDemo.Benchmarks.Faults;

namespace EtagDemo.Benchmarks.Soak;

/// <summary>Clients work at a system that nobody breaks, and what its processes take is looked at in equal intervals.</summary>
internal sealed class SoakRun(FaultedSystem system, TimeProvider time)
{
    private const int Clients = 12;

    public async Task<IReadOnlyList<ProcessSample>> RunAsync(TimeSpan interval, int samples, Action<ProcessSample> tell)
    {
        using var http = system.Connect(FaultedSystem.Gateway);
        var site = await Site.CreateAsync(new SiteApi(http), time);
        using var stop = new CancellationTokenSource();
        var crowd = new ClientCrowd(() => system.Connect(FaultedSystem.Gateway), [.. site.Registers], Clients, seed: 1, time);
        var working = crowd.RunAsync(stop.Token);
        var taken = new List<ProcessSample>();
        try
        {
            for (var sample = 0; sample < samples; sample++)
            {
                await Task.Delay(interval, time);
                taken.Add(ProcessSample.Of(system.LocalProcesses));
                tell(taken[^1]);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await working;
        }

        return taken;
    }
}
