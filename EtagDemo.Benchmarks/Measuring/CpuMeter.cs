namespace EtagDemo.Benchmarks.Measuring;

/// <summary>The processor time that groups of processes spend between two looks. A group is everything that runs under one name: nginx with its workers.</summary>
internal sealed class CpuMeter(IReadOnlyDictionary<string, IReadOnlyList<int>> groups)
{
    private readonly Dictionary<string, TimeSpan> _start = [];

    public void Start()
    {
        foreach (var (name, processes) in groups)
        {
            _start[name] = Sum(processes);
        }
    }

    public IReadOnlyDictionary<string, TimeSpan> Spent() => groups.ToDictionary(group => group.Key, group => Sum(group.Value) - _start[group.Key]);

    private static TimeSpan Sum(IReadOnlyList<int> processes) =>
        processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + (ProcessStat.Of(process)?.Cpu ?? TimeSpan.Zero));
}
