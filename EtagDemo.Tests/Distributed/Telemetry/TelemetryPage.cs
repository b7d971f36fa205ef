using EtagDemo.Tests.BuildRules;

namespace EtagDemo.Tests.Distributed.Telemetry;

/// <summary>Reads the instruments out of docs/telemetry.md, so that the page and the processes cannot tell different stories.</summary>
internal static class TelemetryPage
{
    private const string MeterHeading = "## Meter `";

    public static IReadOnlyList<DocumentedInstrument> Instruments()
    {
        var instruments = new List<DocumentedInstrument>();
        var meter = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "telemetry.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                meter = line.StartsWith(MeterHeading, StringComparison.Ordinal) ? line[MeterHeading.Length..].Split('`')[0] : "";
            }
            else if (meter.Length > 0 && line.StartsWith("| `", StringComparison.Ordinal))
            {
                instruments.Add(Row(meter, [.. line.Split('|').Select(cell => cell.Trim())]));
            }
        }

        return instruments;
    }

    private static DocumentedInstrument Row(string meter, string[] cells) =>
        new(meter, cells[1].Trim('`'), Enum.Parse<MetricKind>(cells[2], ignoreCase: true), cells[3].Trim('`'), cells[4], Tags(cells[5]));

    // `tag`: value, value; `tag`: value
    private static Dictionary<string, IReadOnlySet<string>> Tags(string cell) =>
        cell.Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => tag.Split(": "))
            .ToDictionary(tag => tag[0].Trim('`'), tag => (IReadOnlySet<string>)tag[1].Split(", ").ToHashSet());
}
