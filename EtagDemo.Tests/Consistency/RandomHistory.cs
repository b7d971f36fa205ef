using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Tests.Consistency;

/// <summary>Histories of one register in which every value is written once.</summary>
internal static class RandomHistory
{
    /// <summary>Any history, right or wrong.</summary>
    public static IReadOnlyList<Operation> Next(Random random, int operations) =>
        [.. Enumerable.Range(1, operations).Select(number =>
        {
            var start = random.Next(0, 12);
            var end = random.Next(8) == 0 ? (long?)null : start + random.Next(0, 8);
            return random.Next(5) switch
            {
                0 or 1 => new Operation("x", number, OperationKind.Read, Any(random, operations), start, end),
                2 or 3 => new Operation("x", number, OperationKind.Write, $"{number}", start, end),
                _ => new Operation("x", number, OperationKind.ConditionalWrite, $"{number}", start, end) { Expected = Any(random, operations) },
            };
        })];

    /// <summary>What clients see who take turns in no order at a register that is right.</summary>
    public static IReadOnlyList<Operation> Linearizable(Random random, int operations, int clients)
    {
        var value = Histories.Initial;
        var free = new long[clients];
        var history = new List<Operation>();
        for (var number = 1; number <= operations; number++)
        {
            // Each takes effect at its own number, some time between its start and its end.
            var moment = number * 10L;
            var client = Array.FindIndex(free, until => until < moment);
            if (client < 0)
            {
                continue;
            }

            var kind = random.Next(3) == 0 ? OperationKind.Write : OperationKind.Read;
            value = kind == OperationKind.Write ? $"{number}" : value;
            var start = Math.Max(free[client] + 1, moment - random.Next(0, 60));
            free[client] = moment + random.Next(0, 100);
            history.Add(new Operation("x", client, kind, value, start, free[client]));
        }

        return history;
    }

    private static string Any(Random random, int operations) => $"{random.Next(0, operations + 1)}";
}
