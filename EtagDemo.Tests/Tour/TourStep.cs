using System.Text.RegularExpressions;

namespace EtagDemo.Tests.Tour;

/// <summary>Commands of the tour, and lines that their output has in this order; <c>…</c> in a line stands for anything.</summary>
public sealed record TourStep(string Heading, string Commands, IReadOnlyList<string> Expected)
{
    /// <summary>The first line that the output does not have after the ones before it; null when it has all.</summary>
    public string? FirstMissing(string output)
    {
        // A body may have no line end of its own.
        var lines = output.Replace("HTTP/1.1 ", "\nHTTP/1.1 ", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var from = 0;
        foreach (var expected in Expected)
        {
            var found = lines.FindIndex(from, line => Pattern(expected).IsMatch(line));
            if (found < 0)
            {
                return expected;
            }

            from = found + 1;
        }

        return null;
    }

    /// <summary>The same step with one line that no output has.</summary>
    public TourStep WithMistakeIn(int line) => this with { Expected = [.. Expected.Select((text, index) => index == line ? $"{text}?" : text)] };

    private static Regex Pattern(string expected) =>
        new($@"\A{string.Join(".*", expected.Split('…').Select(Regex.Escape))}\z", RegexOptions.IgnoreCase);
}
