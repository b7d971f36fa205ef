namespace EtagDemo.Benchmarks.Measuring;

/// <summary>Order statistics of a handful of numbers.</summary>
internal static class Quantile
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>Half the distance between the quartiles, as a share of the median: how far a typical value lies from the middle.</summary>
    public static double Spread(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return median == 0 ? 0 : (At(values, 0.75) - At(values, 0.25)) / 2 / median;
    }

    /// <summary>Interpolates between the two nearest values.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
