using EtagDemo.Benchmarks.Consistency.Checking;

namespace EtagDemo.Tests.Consistency;

/// <summary>Reads histories of one register as they are drawn on paper: <c>w1 [0 2] | r1 [1 3] | c1>2 [4 ?]</c>; <c>?</c> is an unknown outcome.</summary>
internal static class Histories
{
    public const string Initial = "0";

    public static IReadOnlyList<Operation> Parse(string text) => [.. text.Split('|').Select((part, client) => ParseOne(part.Trim(), client))];

    private static Operation ParseOne(string text, int client)
    {
        var what = text[..text.IndexOf(' ', StringComparison.Ordinal)];
        var times = text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..^1].Split(' ');
        var (start, end) = (long.Parse(times[0]), times[1] == "?" ? (long?)null : long.Parse(times[1]));
        if (what[0] != 'c')
        {
            return new Operation("x", client, what[0] == 'r' ? OperationKind.Read : OperationKind.Write, what[1..], start, end);
        }

        var values = what[1..].Split('>');
        return new Operation("x", client, OperationKind.ConditionalWrite, values[1], start, end) { Expected = values[0], IfMatch = $"\"{values[0]}\"" };
    }
}
