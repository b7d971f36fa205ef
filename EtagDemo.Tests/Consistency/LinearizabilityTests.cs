using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Tests.Consistency;

public sealed class LinearizabilityTests
{
    [Theory]
    [InlineData("r0 [0 1]")]
    [InlineData("w1 [0 1] | r1 [2 3]")]
    [InlineData("w1 [0 5] | r0 [1 2] | r1 [3 4]")]
    [InlineData("w1 [0 5] | w2 [0 5] | r2 [6 7]")]
    [InlineData("w1 [0 5] | w2 [0 5] | r1 [6 7] | r1 [6 7]")]
    [InlineData("w1 [0 ?] | r0 [5 6] | r1 [7 8]")]
    [InlineData("w1 [0 ?] | r0 [5 6]")]
    [InlineData("w1 [0 1] | c1>2 [2 3] | r2 [4 5]")]
    [InlineData("w1 [0 1] | c1>2 [2 ?] | r1 [4 5] | r2 [6 7]")]
    [InlineData("w1 [0 9] | c1>2 [0 9] | c2>3 [0 9] | r3 [10 11]")]
    [InlineData("w1 [0 1] | r1 [1 2]")]
    public void A_history_with_an_order_is_linearizable(string history) => Assert.True(Linearizability.Holds(Histories.Parse(history), Histories.Initial));

    [Theory]
    [InlineData("r1 [0 1]")]
    [InlineData("w1 [0 1] | r0 [2 3]")]
    [InlineData("w1 [0 5] | r1 [1 2] | r0 [3 4]")]
    [InlineData("w1 [0 1] | w2 [2 3] | r1 [4 5]")]
    [InlineData("w1 [0 5] | w2 [0 5] | r1 [6 7] | r2 [8 9]")]
    [InlineData("w1 [0 ?] | r1 [5 6] | r0 [7 8]")]
    [InlineData("w1 [2 ?] | r1 [0 1]")]
    [InlineData("w1 [0 1] | c1>2 [2 3] | c1>3 [2 3]")]
    [InlineData("w1 [0 1] | w2 [2 3] | c1>3 [4 5]")]
    [InlineData("w1 [0 1] | c0>2 [2 ?] | r2 [3 4]")]
    [InlineData("w1 [0 1] | w2 [2 9] | r2 [3 4] | r1 [5 6]")]
    public void A_history_without_an_order_is_not_linearizable(string history) => Assert.False(Linearizability.Holds(Histories.Parse(history), Histories.Initial));

    /// <summary>Every small history is judged as by trying all orders of its operations.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_small_histories_are_judged_as_by_trying_all_orders(int seed)
    {
        var random = new Random(seed);
        var verdicts = new int[2];
        for (var round = 0; round < 4000; round++)
        {
            var history = RandomHistory.Next(random, operations: random.Next(1, 7));
            var holds = AllOrders.AnyFits(history, Histories.Initial);
            Assert.True(Linearizability.Holds(history, Histories.Initial) == holds, $"{holds} is right for {string.Join(" | ", history)}");
            verdicts[holds ? 1 : 0]++;
        }

        Assert.All(verdicts, count => Assert.True(count > 100));
    }

    [Fact]
    public void A_long_history_of_many_clients_is_judged_in_time()
    {
        var random = new Random(7);
        var history = RandomHistory.Linearizable(random, operations: 5000, clients: 12);
        Assert.True(Linearizability.Holds(history, Histories.Initial));
        var last = history.Where(operation => operation.Kind == OperationKind.Write).MaxBy(operation => operation.Start)!;
        var stale = new Operation("x", 99, OperationKind.Read, Histories.Initial, last.End!.Value + 1, last.End.Value + 2);
        Assert.False(Linearizability.Holds([.. history, stale], Histories.Initial));
    }
}
