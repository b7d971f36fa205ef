namespace EtagDemo.Benchmarks.Measuring;

/// <summary>
/// Where the true median lies, by the sign test turned round: each value is on either side of it with even odds, whatever the distribution. Nothing is assumed about the
/// shape of the noise, which on a shared machine has none.
/// </summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Confidence">How often such an interval holds the median.</param>
internal sealed record MedianInterval(double Low, double High, double Confidence)
{
    private const double Wanted = 0.95;

    /// <summary>Whether there were enough values for the confidence that a statement needs: six.</summary>
    public bool IsEnough => Confidence >= Wanted;

    /// <summary>The narrowest interval between two of the values that is still confident enough; with too few values all of them, and less confidence.</summary>
    public static MedianInterval Of(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return new MedianInterval(double.NaN, double.NaN, 0);
        }

        var dropped = 0;
        while (sorted.Length - (2 * (dropped + 1)) >= 2 && Confident(sorted.Length, dropped + 1) >= Wanted)
        {
            dropped++;
        }

        return new MedianInterval(sorted[dropped], sorted[^(dropped + 1)], Confident(sorted.Length, dropped));
    }

    // One minus the odds that so few values fell on one side of the median.
    private static double Confident(int count, int dropped)
    {
        double tail = 0;
        var ways = 1.0;
        for (var i = 0; i <= dropped; i++)
        {
            tail += ways;
            ways = ways * (count - i) / (i + 1);
        }

        return Math.Max(0, 1 - 2 * tail * Math.Pow(0.5, count));
    }
}
