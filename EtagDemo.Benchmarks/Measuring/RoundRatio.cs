namespace EtagDemo.Benchmarks.Measuring;

/// <summary>
/// One series against another that was measured in the same rounds, one right after the other. A ratio is taken within each round, so that whatever slows the machine for
/// a while slows both; then the median of the ratios, with its interval.
/// </summary>
/// <param name="Median">The median ratio.</param>
/// <param name="Interval">Where the true one lies.</param>
internal sealed record RoundRatio(double Median, MedianInterval Interval)
{
    public Verdict Verdict => this switch
    {
        { Interval.IsEnough: false } => Verdict.TooFewRounds,
        { Interval.Low: > 1 } => Verdict.More,
        { Interval.High: < 1 } => Verdict.Less,
        _ => Verdict.NoDifferenceSeen,
    };

    public static RoundRatio Of(IReadOnlyList<double> series, IReadOnlyList<double> against)
    {
        double[] ratios = [.. series.Zip(against, (one, other) => one / other)];
        return new RoundRatio(Quantile.Median(ratios), MedianInterval.Of(ratios));
    }
}
