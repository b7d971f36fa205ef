namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>Everything that a history must hold: each register linearizable, which includes that no acknowledged write is lost, and no update lost under If-Match.</summary>
internal static class HistoryChecker
{
    /// <param name="operations">Of all registers.</param>
    /// <param name="initial">Each register's value before them.</param>
    public static IReadOnlyList<Violation> Check(IReadOnlyCollection<Operation> operations, IReadOnlyDictionary<string, string> initial) =>
    [
        .. LostUpdates.In(operations).Select(successes => new Violation("If-Match lost an update", successes[0].Register, initial[successes[0].Register], successes)),
        .. operations.GroupBy(operation => operation.Register)
            .AsParallel()
            .Where(register => !Linearizability.Holds(register, initial[register.Key]))
            .Select(register => new Violation("Not linearizable", register.Key, initial[register.Key], ShortestHistory.Of([.. register], initial[register.Key]))),
    ];
}
