using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Tests.Consistency;

/// <summary>The definition of linearizability, followed to the letter: tries every choice of the uncertain operations in every order.</summary>
internal static class AllOrders
{
    public static bool AnyFits(IReadOnlyList<Operation> operations, string initial)
    {
        var uncertain = operations.Where(operation => !operation.IsCertain).ToArray();
        return Enumerable.Range(0, 1 << uncertain.Length).Any(choice => Fits(
            [.. operations.Where(operation => operation.IsCertain), .. uncertain.Where((operation, index) => (choice >> index & 1) == 1 && operation.Kind != OperationKind.Read)], initial));
    }

    private static bool Fits(IReadOnlyList<Operation> left, string value) =>
        left.Count == 0 || left.Any(next => MayBeNext(next, left) && Allows(next, value) && Fits([.. left.Where(other => other != next)], After(next, value)));

    private static bool MayBeNext(Operation next, IReadOnlyList<Operation> left) => left.All(other => other.End is null || other.End >= next.Start);

    private static bool Allows(Operation next, string value) => next.Kind switch
    {
        OperationKind.Read => next.Value == value,
        OperationKind.ConditionalWrite => next.Expected == value,
        _ => true,
    };

    private static string After(Operation next, string value) => next.Kind == OperationKind.Read ? value : next.Value;
}
