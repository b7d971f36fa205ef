using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <summary>The laps of all rounds, by variant and work.</summary>
internal sealed class SystemBook
{
    private readonly Dictionary<(SystemVariant Variant, string Work), List<SystemLap>> _laps = [];

    public void Add(SystemVariant variant, SystemWork work, SystemLap lap)
    {
        if (!_laps.TryGetValue((variant, work.Name), out var laps))
        {
            _laps[(variant, work.Name)] = laps = [];
        }

        laps.Add(lap);
    }

    public IReadOnlyList<SystemLap> Of(SystemVariant variant, SystemWork work) => _laps.GetValueOrDefault((variant, work.Name)) ?? [];

    public RoundRatio Ratio(SystemVariant variant, SystemVariant against, SystemWork work, Func<SystemLap, double> value) =>
        RoundRatio.Of([.. Of(variant, work).Select(value)], [.. Of(against, work).Select(value)]);
}
