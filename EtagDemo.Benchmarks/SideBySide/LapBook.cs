using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>The laps of all rounds, by contender and work, in the order of the rounds.</summary>
internal sealed class LapBook
{
    private readonly Dictionary<(string Contender, Work Work), List<Lap>> _laps = [];

    public void Add(string contender, Work work, Lap lap)
    {
        if (!_laps.TryGetValue((contender, work), out var laps))
        {
            _laps[(contender, work)] = laps = [];
        }

        laps.Add(lap);
    }

    public IReadOnlyList<Lap> Of(string contender, Work work) => _laps.TryGetValue((contender, work), out var laps) ? laps : [];

    public IReadOnlyList<string> ContendersAt(Work work) => [.. _laps.Keys.Where(key => key.Work == work).Select(key => key.Contender)];

    /// <summary>One against another, round by round; null when one of them was not measured.</summary>
    public RoundRatio? Ratio(string contender, Work work, string against, Work workAgainst, Func<Lap, double> value) =>
        (Of(contender, work), Of(against, workAgainst)) is ({ Count: > 0 } series, { Count: > 0 } other)
            ? RoundRatio.Of([.. series.Select(value)], [.. other.Select(value)])
            : null;
}
