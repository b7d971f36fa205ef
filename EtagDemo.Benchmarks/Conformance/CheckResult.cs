namespace EtagDemo.Benchmarks.Conformance;

/// <summary>How one check of the suite went.</summary>
/// <param name="Kind">What kind of check it is.</param>
/// <param name="Id">Its name in the suite.</param>
/// <param name="Passed">Whether it passed.</param>
/// <param name="Fault">What was wrong, in the suite's words; empty where it passed.</param>
internal sealed record CheckResult(CheckKind Kind, string Id, bool Passed, string Fault)
{
    /// <summary>Reads a line of client.mjs; null for what others wrote.</summary>
    public static CheckResult? Parse(string line) =>
        line.Split('\t') is [var kind, var id, var outcome, var fault] && (outcome is "passed" or "failed") && Enum.TryParse<CheckKind>(kind, ignoreCase: true, out var parsed)
            ? new CheckResult(parsed, id, outcome == "passed", fault)
            : null;
}
