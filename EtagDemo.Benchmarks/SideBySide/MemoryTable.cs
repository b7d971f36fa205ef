using EtagDemo.Benchmarks.Measuring;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>What a stored response of 2 KB costs: the growth of the process while it stores many, and, where the contender tells, of what it holds after a full collection.</summary>
internal static class MemoryTable
{
    private const int Count = 20_000;
    private const int Length = 2048;
    private const double OfItsBytes = 1.25;
    private const double Beside = 512;

    public static async Task<string> OfAsync(Arena arena)
    {
        using var http = new HttpClient();
        var origin = new OriginProbe(http, arena.Ports.Http1);
        var table = new TextTable("contender", "resident bytes a response", "held bytes a response", "at most", "so");
        foreach (var contender in arena.Contenders)
        {
            var resident = ResidentMemory.Of(contender.Server.Processes);
            var held = await ContenderAccount.OfAsync(http, contender.AccountPort, collect: true);
            await StoreFill.RunAsync(contender, new WrkSweep($"/checked/{Length}/kept-", Count), origin);
            var residentEach = (ResidentMemory.Of(contender.Server.Processes) - resident) / (double)Count;
            var heldEach = (await ContenderAccount.OfAsync(http, contender.AccountPort, collect: true))?.Held - held?.Held;
            var bound = OfItsBytes * await BytesOfOneAsync(http, contender) + Beside;
            var each = heldEach / (double)Count ?? double.NaN;
            table.Add(contender.Name, TextTable.Number(residentEach, "0"), TextTable.Number(each, "0"), heldEach is null ? "" : TextTable.Number(bound, "0"), heldEach is null ? "" : each <= bound ? "reached" : "missed");
        }

        return table.ToString();
    }

    // Body and header fields, as they come over the wire.
    private static async Task<double> BytesOfOneAsync(HttpClient http, RunningContender contender)
    {
        using var answer = await http.GetAsync(contender.At($"/checked/{Length}/kept-1"));
        return Length + answer.Headers.Concat(answer.Content.Headers).Sum(field => field.Key.Length + string.Join(", ", field.Value).Length + 4);
    }
}
