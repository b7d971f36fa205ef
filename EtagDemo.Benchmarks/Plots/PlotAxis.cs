using System.Globalization;

namespace EtagDemo.Benchmarks.Plots;

/// <summary>One direction of a plot: from values to places, and where the marks stand.</summary>
internal sealed class PlotAxis
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _start;
    private readonly double _length;

    private PlotAxis(double from, double to, bool isLogarithmic, double start, double length, IReadOnlyList<double> marks)
    {
        (_from, _to, IsLogarithmic, _start, _length, Marks) = (from, to, isLogarithmic, start, length, marks);
    }

    public bool IsLogarithmic { get; }

    public IReadOnlyList<double> Marks { get; }

    /// <summary>Whole powers of ten.</summary>
    public static PlotAxis Logarithmic(IReadOnlyCollection<double> values, double start, double length)
    {
        var (from, to) = (Math.Floor(Math.Log10(values.Min())), Math.Ceiling(Math.Log10(values.Max())));
        to = to == from ? from + 1 : to;
        return new PlotAxis(from, to, isLogarithmic: true, start, length, [.. Enumerable.Range((int)from, (int)(to - from) + 1).Select(power => Math.Pow(10, power))]);
    }

    /// <summary>From zero, in steps of one, two or five times a power of ten.</summary>
    public static PlotAxis Linear(IReadOnlyCollection<double> values, double start, double length)
    {
        var step = StepFor(Math.Max(values.Max(), double.Epsilon) / 5);
        var steps = (int)Math.Max(1, Math.Ceiling(values.Max() / step));
        return new PlotAxis(0, steps * step, isLogarithmic: false, start, length, [.. Enumerable.Range(0, steps + 1).Select(number => number * step)]);
    }

    public double PlaceOf(double value) => _start + ((IsLogarithmic ? Math.Log10(value) : value) - _from) / (_to - _from) * _length;

    public static string TextOf(double value) => value switch
    {
        >= 1e6 => $"{(value / 1e6).ToString("0.##", CultureInfo.InvariantCulture)} M",
        >= 1e4 => $"{(value / 1e3).ToString("0.##", CultureInfo.InvariantCulture)} k",
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static double StepFor(double wanted)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        return (wanted / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
