using System.Globalization;
using System.Text;
using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Benchmarks.Consistency;

/// <summary>What a run did and what it found.</summary>
internal sealed record ConsistencyReport(
    TimeSpan Worked, TimeSpan Checked, IReadOnlyCollection<Operation> Operations, IReadOnlyDictionary<string, int> Answers, IReadOnlyList<string> Faults,
    IReadOnlyDictionary<string, int> Ends, IReadOnlyList<Violation> Violations, IReadOnlyCollection<string> Unexpected)
{
    private const int Shown = 20;

    public bool IsClean => Violations.Count == 0 && Unexpected.Count == 0;

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Operations.Count} operations in {Worked.TotalSeconds:0} s, {Operations.Count(operation => !operation.IsCertain)} of unknown outcome; checked in {Checked.TotalSeconds:0.0} s");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Faults.Count} faults of {Faults.Distinct().Count()} kinds: {string.Join("; ", Faults.CountBy(fault => fault).OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Value} × {fault.Key}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"processes that ended: {string.Join(", ", Ends.Select(end => $"{end.Value} of {end.Key}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"answers: {string.Join(", ", Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Violations.Count} violations, {Unexpected.Count} unexpected answers");
        foreach (var finding in Violations.Select(violation => violation.ToString()).Concat(Unexpected.Take(Shown)))
        {
            text.AppendLine(finding);
        }

        return text.ToString();
    }
}
