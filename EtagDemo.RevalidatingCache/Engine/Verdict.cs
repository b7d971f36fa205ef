using EtagDemo.RevalidatingCache.Rules;

namespace EtagDemo.RevalidatingCache.Engine;

/// <summary>How a request was answered: what Cache-Status, the metrics and the log are made of.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct Verdict(Outcome Outcome, Reason Reason)
{
    /// <summary>The status of the origin's answer, if it was asked and gave another one than the client gets.</summary>
    public int? ForwardStatus { get; init; }

    /// <summary>Whether the origin made or validated the answer for this request, or for one that came after it.</summary>
    public bool IsFirstHand => ForwardStatus is not null && Outcome is Outcome.Validated or Outcome.Replaced or Outcome.Miss;

    /// <summary>Whether the origin's answer is in the store, or is going there.</summary>
    public bool Stored { get; init; }

    /// <summary>Whether another request's fetch answered this one.</summary>
    public bool Collapsed { get; init; }

    /// <summary>How long the answer is fresh from now on.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
