namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>
/// Decides whether a register's history is linearizable (Herlihy and Wing, TOPLAS 12(3), 1990): whether all operations can be put in one order that respects
/// their real times and in which every read sees the last write. The search is that of Wing and Gong (JPDC 17, 1993), with the doubly linked list and the memory
/// of visited configurations of Lowe (Concurrency and Computation 29(4), 2017), on which Porcupine is built too.
/// </summary>
/// <remarks>
/// Two shortcuts, both safe for registers. A read that fits is taken at once and for good: it changes nothing, so whatever works without it works after it.
/// A write of unknown outcome whose value nobody saw is left out: it may never have happened.
/// </remarks>
internal static class Linearizability
{
    /// <param name="operations">Of one register, in any order.</param>
    /// <param name="initial">Its value before all of them.</param>
    public static bool Holds(IEnumerable<Operation> operations, string initial) => new LinearizationSearch(Relevant([.. operations]), initial).Succeeds();

    private static IReadOnlyList<Operation> Relevant(IReadOnlyList<Operation> operations)
    {
        var seen = operations.SelectMany(Seen).ToHashSet();
        return [.. operations.Where(operation => operation.IsCertain || (operation.Kind != OperationKind.Read && seen.Contains(operation.Value)))];
    }

    /// <summary>The value that an operation proves to have been there.</summary>
    public static IEnumerable<string> Seen(Operation operation) => operation switch
    {
        { Kind: OperationKind.Read, IsCertain: true } => [operation.Value],
        { Kind: OperationKind.ConditionalWrite } => [operation.Expected!],
        _ => [],
    };
}
