namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>If-Match lets one write through for each tag: of two that succeeded from the same one, the second has overwritten the first unseen.</summary>
internal static class LostUpdates
{
    public static IEnumerable<IReadOnlyList<Operation>> In(IEnumerable<Operation> operations) =>
        operations
            .Where(operation => operation is { Kind: OperationKind.ConditionalWrite, IsCertain: true })
            .GroupBy(operation => (operation.Register, operation.IfMatch))
            .Where(successes => successes.Count() > 1)
            .Select(IReadOnlyList<Operation> (successes) => [.. successes.OrderBy(operation => operation.Start)]);
}
