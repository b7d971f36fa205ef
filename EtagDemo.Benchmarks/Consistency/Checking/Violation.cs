using System.Globalization;
using System.Text;

namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>A promise that was broken, with the shortest history that shows it.</summary>
internal sealed record Violation(string Promise, string Register, string Initial, IReadOnlyList<Operation> Shortest)
{
    /// <summary>A line for each operation, with times in milliseconds since the first.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Promise}: {Register}, at first '{Initial}'");
        var origin = Shortest.Min(operation => operation.Start);
        foreach (var operation in Shortest)
        {
            var end = operation.End is { } known ? Milliseconds(known - origin) : "?";
            var what = operation.Kind switch
            {
                OperationKind.Read => $"reads '{operation.Value}'",
                OperationKind.Write => $"writes '{operation.Value}'",
                _ => $"writes '{operation.Value}' over '{operation.Expected}'",
            };
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"  [{Milliseconds(operation.Start - origin),10}, {end,10}] client {operation.Client,2} {what}   {operation.Exchange}");
        }

        return text.ToString();
    }

    private static string Milliseconds(long ticks) => TimeProvider.System.GetElapsedTime(0, ticks).TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture);
}
