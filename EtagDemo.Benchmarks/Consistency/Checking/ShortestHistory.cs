namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>
/// Makes a history that is not linearizable as short as it can be while it still is not: nothing more can be left out of what remains. Only what proves
/// the same about the whole may be left out: whatever came later, reads, and writes whose value nobody in the rest saw.
/// </summary>
internal static class ShortestHistory
{
    public static IReadOnlyList<Operation> Of(IReadOnlyList<Operation> operations, string initial)
    {
        var history = Beginning([.. operations.OrderBy(operation => operation.Start)], initial);
        for (var chunk = Math.Max(1, history.Count / 2); ; chunk = Math.Max(1, chunk / 2))
        {
            var shorter = WithoutChunks(history, chunk, initial);
            if (chunk == 1 && shorter.Count == history.Count)
            {
                return shorter;
            }

            history = shorter;
        }
    }

    /// <summary>Everything up to the first answer by which it was too late. What was under way then has an unknown outcome.</summary>
    private static IReadOnlyList<Operation> Beginning(IReadOnlyList<Operation> operations, string initial)
    {
        var ends = operations.Select(operation => operation.End).OfType<long>().Order().ToArray();
        var (low, high) = (0, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Linearizability.Holds(Until(operations, ends[middle]), initial) ? (middle + 1, high) : (low, middle);
        }

        return ends.Length == 0 ? operations : [.. Until(operations, ends[low])];
    }

    private static IEnumerable<Operation> Until(IEnumerable<Operation> operations, long moment) =>
        operations.Where(operation => operation.Start <= moment).Select(operation => operation.End > moment ? operation with { End = null } : operation);

    private static IReadOnlyList<Operation> WithoutChunks(IReadOnlyList<Operation> history, int chunk, string initial)
    {
        for (var at = 0; at < history.Count;)
        {
            var from = at;
            IReadOnlyList<Operation> rest = [.. history.Where((_, index) => index < from || index >= from + chunk)];
            if (KeepsWhatIsSeen(history, rest) && !Linearizability.Holds(rest, initial))
            {
                history = rest;
            }
            else
            {
                at += chunk;
            }
        }

        return history;
    }

    private static bool KeepsWhatIsSeen(IReadOnlyList<Operation> whole, IReadOnlyList<Operation> rest)
    {
        var written = whole.Except(rest).Where(operation => operation.Kind != OperationKind.Read).Select(operation => operation.Value).ToHashSet();
        return !rest.SelectMany(Linearizability.Seen).Any(written.Contains);
    }
}
