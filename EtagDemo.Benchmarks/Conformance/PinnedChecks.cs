namespace EtagDemo.Benchmarks.Conformance;

/// <summary>The checks that passed when passing.txt was recorded, one a line: kind and name.</summary>
internal sealed class PinnedChecks
{
    private readonly IReadOnlyCollection<string> _lines;

    private PinnedChecks(IReadOnlyCollection<string> lines) => _lines = lines;

    /// <summary>Those of the file in this repository.</summary>
    public static PinnedChecks Recorded()
    {
        using var file = new StreamReader(typeof(PinnedChecks).Assembly.GetManifestResourceStream("passing.txt")!);
        return Parse(file.ReadToEnd());
    }

    public static PinnedChecks Parse(string text) => new([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The text of a file that pins what passed. What only asks how a cache behaves is not pinned.</summary>
    public static string Text(IEnumerable<CheckResult> results) =>
        string.Concat(results.Where(result => result is { Passed: true, Kind: not CheckKind.Check }).Select(Line).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    /// <summary>The pinned checks that did not pass; those that did not run are among them.</summary>
    public IReadOnlyList<string> Lost(IEnumerable<CheckResult> results)
    {
        var passed = results.Where(result => result.Passed).Select(Line).ToHashSet();
        return [.. _lines.Where(line => !passed.Contains(line)).Select(NameOf)];
    }

    /// <summary>The checks that pass and are not pinned.</summary>
    public IReadOnlyList<string> Won(IEnumerable<CheckResult> results) =>
        [.. results.Where(result => result is { Passed: true, Kind: not CheckKind.Check } && !_lines.Contains(Line(result))).Select(result => result.Id)];

    private static string Line(CheckResult result) => $"{(result.Kind == CheckKind.Required ? "required" : "optional")} {result.Id}";

    private static string NameOf(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
