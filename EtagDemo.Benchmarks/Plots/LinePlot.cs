using System.Globalization;
using System.Net;
using System.Text;

namespace EtagDemo.Benchmarks.Plots;

/// <summary>A plot of lines as SVG. It reads on a light and on a dark page.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="XName">What goes to the right.</param>
/// <param name="YName">What goes up; from zero on, unless by factors.</param>
/// <param name="IsXLogarithmic">Whether x grows by factors.</param>
/// <param name="IsYLogarithmic">Whether y does.</param>
/// <param name="Series">The lines.</param>
internal sealed record LinePlot(string Title, string XName, string YName, bool IsXLogarithmic, bool IsYLogarithmic, IReadOnlyList<PlotSeries> Series)
{
    private const int Width = 720;
    private const int Height = 360;
    private const int Left = 70;
    private const int Top = 40;
    private const int Right = 160;
    private const int Bottom = 50;

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];

    public string ToSvg()
    {
        var x = AxisOf(Series.SelectMany(line => line.Points).Select(point => point.X).ToList(), IsXLogarithmic, Left, Width - Left - Right);
        var y = AxisOf([.. Series.SelectMany(line => line.Points).Select(point => point.Y)], IsYLogarithmic, Height - Bottom, Top + Bottom - Height);
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12">""");
        Line(svg, $"""<rect width="{Width}" height="{Height}" fill="#fff"/>""");
        Line(svg, $"""<text x="{Left}" y="22" font-size="14" font-weight="bold">{Escape(Title)}</text>""");
        Line(svg, $"""<text x="{Left + (Width - Left - Right) / 2}" y="{Height - 12}" text-anchor="middle">{Escape(XName)}</text>""");
        Line(svg, $"""<text transform="translate(16 {(Height - Bottom + Top) / 2}) rotate(-90)" text-anchor="middle">{Escape(YName)}</text>""");
        foreach (var mark in x.Marks)
        {
            Line(svg, $"""<path d="M{x.PlaceOf(mark):0.#} {Top}V{Height - Bottom}" stroke="#ddd"/><text x="{x.PlaceOf(mark):0.#}" y="{Height - Bottom + 16}" text-anchor="middle">{PlotAxis.TextOf(mark)}</text>""");
        }

        foreach (var mark in y.Marks)
        {
            Line(svg, $"""<path d="M{Left} {y.PlaceOf(mark):0.#}H{Width - Right}" stroke="#ddd"/><text x="{Left - 6}" y="{y.PlaceOf(mark) + 4:0.#}" text-anchor="end">{PlotAxis.TextOf(mark)}</text>""");
        }

        for (var number = 0; number < Series.Count; number++)
        {
            Draw(svg, Series[number], number, x, y);
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static PlotAxis AxisOf(List<double> values, bool isLogarithmic, double start, double length) =>
        isLogarithmic ? PlotAxis.Logarithmic(values, start, length) : PlotAxis.Linear(values, start, length);

    private static void Draw(StringBuilder svg, PlotSeries series, int number, PlotAxis x, PlotAxis y)
    {
        var colour = Colours[number % Colours.Length];
        var places = series.Points.Select(point => FormattableString.Invariant($"{x.PlaceOf(point.X):0.#},{y.PlaceOf(point.Y):0.#}")).ToList();
        Line(svg, $"""<polyline points="{string.Join(' ', places)}" fill="none" stroke="{colour}" stroke-width="2"/>""");
        foreach (var point in series.Points)
        {
            Line(svg, $"""<circle cx="{x.PlaceOf(point.X):0.#}" cy="{y.PlaceOf(point.Y):0.#}" r="3" fill="{colour}"/>""");
        }

        Line(svg, $"""<path d="M{Width - Right + 12} {Top + 20 * number + 6}h16" stroke="{colour}" stroke-width="2"/><text x="{Width - Right + 34}" y="{Top + 20 * number + 10}">{Escape(series.Name)}</text>""");
    }

    private static void Line(StringBuilder svg, FormattableString text) => svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
