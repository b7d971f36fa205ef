using EtagDemo.Benchmarks.Measuring;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>A ratio that is to be reached.</summary>
/// <param name="Name">In words.</param>
/// <param name="Bound">The least ratio, or the most.</param>
/// <param name="IsLeast">Whether it is the least.</param>
/// <param name="Ratio">What was measured.</param>
/// <param name="ByCpu">The same by processor time, which other work of the machine does not change; null where it has no meaning.</param>
internal sealed record Goal(string Name, double Bound, bool IsLeast, Func<LapBook, RoundRatio?> Ratio, Func<LapBook, RoundRatio?>? ByCpu = null)
{
    public string Required => $"{(IsLeast ? "≥" : "≤")} {TextTable.Number(Bound)}";

    /// <summary>Said only of what the whole interval says.</summary>
    public string Says(RoundRatio measured)
    {
        if (measured.Verdict == Verdict.TooFewRounds)
        {
            return "too few rounds";
        }

        var (surely, possibly) = IsLeast
            ? (measured.Interval.Low >= Bound, measured.Interval.High >= Bound)
            : (measured.Interval.High <= Bound, measured.Interval.Low <= Bound);
        return surely ? "reached" : possibly ? "too close to say" : "missed";
    }
}
