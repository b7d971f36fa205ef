using System.Globalization;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>Whether a contender did the work that it was measured at.</summary>
internal static class LapCheck
{
    // Requests under way when the run ends are counted on one side only.
    private const double Margin = 0.02;
    private const double LongestHead = 1024;

    /// <summary>What was not right; null when all was.</summary>
    public static string? Fault(Work work, Lap lap) => lap switch
    {
        { Errors: > 0 } => $"{lap.Errors} requests failed",
        { FetchesPerRequest: > Margin } => Share("fetched a body from the origin for", lap.FetchesPerRequest),
        _ when work.Fresh && lap.ValidationsPerRequest > Margin => Share("validated what was fresh for", lap.ValidationsPerRequest),
        _ when !work.Fresh && !work.MayCoalesce && lap.ValidationsPerRequest < 1 - Margin => Share("validated only", lap.ValidationsPerRequest),
        _ when !work.Fresh && lap.ValidationsPerRequest == 0 => "validated nothing",
        _ when work.Conditional && lap.BytesPerRequest > LongestHead => "sent bodies where a 304 was due",
        _ when !work.Conditional && lap.BytesPerRequest < work.Length => "sent less than the body",
        _ => null,
    };

    private static string Share(string what, double share) => string.Create(CultureInfo.InvariantCulture, $"{what} {share:P1} of the requests");
}
