using System.Text.Json;

namespace EtagDemo.Benchmarks.Regression;

/// <summary>What was reached when it was last looked at, from <c>bounds.json</c>, and how much worse may be noise.</summary>
/// <param name="Allocations">Bytes an operation, by micro-benchmark. They hardly vary.</param>
/// <param name="AllocationMargin">By which share an allocation may exceed its bound: another version of the framework allocates a little more or less.</param>
/// <param name="Ratios">By processor time, by goal.</param>
/// <param name="RatioMargin">By which share a ratio may fall short: two machines with the same code differ by about as much.</param>
internal sealed record RegressionBounds(IReadOnlyDictionary<string, double> Allocations, double AllocationMargin, IReadOnlyDictionary<string, double> Ratios, double RatioMargin)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static RegressionBounds Recorded()
    {
        using var file = typeof(RegressionBounds).Assembly.GetManifestResourceStream("bounds.json") ?? throw new InvalidOperationException("There is no bounds.json in this program.");
        return JsonSerializer.Deserialize<RegressionBounds>(file, Json) ?? throw new JsonException("bounds.json is empty.");
    }

    /// <summary>What is worse than its bound by more than the margin.</summary>
    /// <param name="measured">Bytes an operation, by micro-benchmark.</param>
    public IEnumerable<RegressionFinding> OfAllocations(IReadOnlyDictionary<string, double> measured) =>
        from bound in Allocations
        where measured.ContainsKey(bound.Key)
        select new RegressionFinding(bound.Key, bound.Value, measured[bound.Key], measured[bound.Key] > bound.Value * (1 + AllocationMargin));

    /// <summary>A ratio is worse only if the whole of its interval is.</summary>
    /// <param name="measured">Median and upper end of the interval, by goal.</param>
    public IEnumerable<RegressionFinding> OfRatios(IReadOnlyDictionary<string, (double Median, double High)> measured) =>
        from bound in Ratios
        where measured.ContainsKey(bound.Key)
        select new RegressionFinding(bound.Key, bound.Value, measured[bound.Key].Median, measured[bound.Key].High < bound.Value * (1 - RatioMargin));
}
