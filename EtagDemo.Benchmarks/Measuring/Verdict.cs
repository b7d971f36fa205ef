namespace EtagDemo.Benchmarks.Measuring;

/// <summary>What may be said of one series against another.</summary>
internal enum Verdict
{
    /// <summary>Too few rounds for a statement.</summary>
    TooFewRounds,

    /// <summary>The interval of the ratio holds 1: what difference there is lies inside the noise.</summary>
    NoDifferenceSeen,

    More,

    Less,
}
