using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>What the gateway is to reach, as ratios to nginx in the same rounds.</summary>
internal static class Goals
{
    private const string Ours = "ours";

    public static IReadOnlyList<Goal> All { get; } =
    [
        Throughput("always validated, 2 KB, 1,000 URLs", 2.2, AllWorks.Checked, AllWorks.Checked),
        Throughput("… against nginx's unvalidated fresh hit", 0.75, AllWorks.Checked, AllWorks.Fresh),
        Throughput("client sends a matching If-None-Match", 2.2, AllWorks.Conditional, AllWorks.Conditional),
        Throughput("one hot URL, strictly coalesced, against nginx's 1,000 URLs", 2.5, AllWorks.Hot, AllWorks.Checked),
        Throughput("fresh hits", 1.3, AllWorks.Fresh, AllWorks.Fresh),
        Throughput("always validated, 100 KB", 1.1, AllWorks.Big, AllWorks.Big),
        new("one connection, latency p50", 1.0, IsLeast: false, book => book.Ratio(Ours, AllWorks.Alone, Nginx.Program, AllWorks.Alone, lap => lap.P50.TotalMicroseconds)),
    ];

    private static Goal Throughput(string name, double least, Work work, Work against) =>
        new(name, least, IsLeast: true, book => book.Ratio(Ours, work, Nginx.Program, against, lap => lap.RequestsPerSecond), book => book.Ratio(Ours, work, Nginx.Program, against, lap => 1 / lap.Cpu.Total));
}
