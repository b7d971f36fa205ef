using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Tests.Consistency;

public sealed class ShortestHistoryTests
{
    [Theory]
    [InlineData("w1 [0 1] | r1 [2 3] | w2 [4 5] | r2 [6 7] | r1 [8 9] | w3 [10 11] | r3 [12 13]", "w1 [0 1] | w2 [4 5] | r1 [8 9]")]
    [InlineData("r0 [0 1] | w1 [2 3] | r0 [4 5] | r1 [6 7]", "w1 [2 3] | r0 [4 5]")]
    [InlineData("w1 [0 1] | c1>2 [2 9] | r1 [3 4] | c1>3 [5 6]", "w1 [0 1] | c1>2 [2 9] | c1>3 [5 6]")]
    public void Nothing_stays_that_the_violation_does_not_need(string history, string expected) =>
        Assert.Equal(Drawn(Histories.Parse(expected)), Drawn(ShortestHistory.Of(Histories.Parse(history), Histories.Initial)));

    [Fact]
    public void A_stale_read_in_a_long_history_is_shown_with_the_two_writes_it_contradicts()
    {
        var history = RandomHistory.Linearizable(new Random(3), operations: 600, clients: 6);
        var writes = history.Where(operation => operation.Kind == OperationKind.Write).OrderBy(operation => operation.Start).ToArray();
        var at = writes[^1].End!.Value + 1;
        var stale = new Operation("x", 99, OperationKind.Read, writes[^40].Value, at, at + 1);

        var shortest = ShortestHistory.Of([.. history, stale], Histories.Initial);

        Assert.InRange(shortest.Count, 2, 4);
        Assert.Contains(stale, shortest);
        Assert.False(Linearizability.Holds(shortest, Histories.Initial));
    }

    [Fact]
    public void Two_updates_from_one_tag_are_a_lost_update()
    {
        var violation = Assert.Single(
            HistoryChecker.Check(Histories.Parse("w1 [0 1] | c1>2 [2 3] | c1>3 [4 5]"), new Dictionary<string, string> { ["x"] = Histories.Initial }),
            found => found.Promise.StartsWith("If-Match", StringComparison.Ordinal));
        Assert.Equal(2, violation.Shortest.Count);
        Assert.Contains("client  2 writes '3' over '1'", violation.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Drawn(IEnumerable<Operation> history) =>
        history.Select(operation => $"{operation.Kind} {operation.Expected} {operation.Value} {operation.Start}");
}
