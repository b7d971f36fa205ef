using System.Globalization;
using System.Xml.Linq;
using EtagDemo.Benchmarks.Plots;

namespace EtagDemo.Tests.Benchmarks.Plots;

public sealed class LinePlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static LinePlot Plot(bool logarithmic) => new(
        "Throughput & more", "connections", "requests/s", logarithmic, logarithmic, [new PlotSeries("a < b", [new PlotPoint(1, 10), new PlotPoint(100, 1000)]), new PlotSeries("c", [new PlotPoint(10, 500)])]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_series_is_a_line_with_a_name(bool logarithmic)
    {
        var svg = XDocument.Parse(Plot(logarithmic).ToSvg());

        Assert.Equal(2, svg.Descendants(Svg + "polyline").Count());
        Assert.Equal(3, svg.Descendants(Svg + "circle").Count());
        Assert.Contains("a < b", svg.Descendants(Svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void More_stands_higher_and_further_to_the_right()
    {
        var circles = XDocument.Parse(Plot(logarithmic: true).ToSvg()).Descendants(Svg + "circle").Take(2).ToList();

        Assert.True(Number(circles[1], "cx") > Number(circles[0], "cx"));
        Assert.True(Number(circles[1], "cy") < Number(circles[0], "cy"));
    }

    [Fact]
    public void Factors_take_equal_room()
    {
        var axis = PlotAxis.Logarithmic([1, 100], start: 0, length: 100);

        Assert.Equal([0, 50, 100], new double[] { 1, 10, 100 }.Select(axis.PlaceOf));
        Assert.Equal([1, 10, 100], axis.Marks);
    }

    [Theory]
    [InlineData(9, 5, 2)]
    [InlineData(1000, 5, 200)]
    [InlineData(0.5, 5, 0.1)]
    public void Marks_stand_at_round_numbers_from_zero_on(double largest, int steps, double step)
    {
        var axis = PlotAxis.Linear([largest], start: 0, length: 100);

        Assert.Equal(0, axis.Marks[0]);
        Assert.Equal(step, axis.Marks[1], 9);
        Assert.Equal(steps + 1, axis.Marks.Count);
        Assert.True(axis.Marks[^1] >= largest);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
