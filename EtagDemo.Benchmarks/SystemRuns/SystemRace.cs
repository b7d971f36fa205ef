using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>Rounds in which each variant of the system does each work once; all are up all the time, and only one is driven.</summary>
internal sealed class SystemRace(SystemOptions options, TextWriter progress) : IAsyncDisposable
{
    public const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private readonly List<(MeasuredSystem System, SystemSite Site)> _systems = [];

    public SystemBook Book { get; } = new();

    /// <summary>Requests that failed; the numbers of such a run say nothing.</summary>
    public long Errors { get; private set; }

    public IReadOnlyList<(MeasuredSystem System, SystemSite Site)> Systems => _systems;

    public async Task RunAsync()
    {
        foreach (var variant in options.Variants)
        {
            await progress.WriteLineAsync($"starting and filling: {variant.Name}");
            var system = await MeasuredSystem.StartAsync(variant);
            _systems.Add((system, default!));
            _systems[^1] = (system, await system.FillAsync());
        }

        await EachAsync(WarmUp, keep: false);
        for (var round = 0; round < options.Rounds; round++)
        {
            await progress.WriteLineAsync($"round {round + 1} of {options.Rounds}");
            await EachAsync(options.Lap, keep: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (system, _) in _systems)
        {
            await system.DisposeAsync();
        }
    }

    private async Task EachAsync(TimeSpan duration, bool keep)
    {
        foreach (var work in SystemWork.All)
        {
            foreach (var (system, site) in _systems)
            {
                var lap = await SystemLapRun.RunAsync(system, new WrkPlan(work.Requests(site)), Connections, duration);
                if (keep)
                {
                    Book.Add(system.Variant, work, lap);
                    Errors += lap.Errors;
                }
            }
        }
    }
}
