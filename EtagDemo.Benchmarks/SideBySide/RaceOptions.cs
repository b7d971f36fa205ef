using EtagDemo.Benchmarks.SideBySide.Works;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.SideBySide;

/// <param name="Rounds">How often each contender does each work; six are needed before a difference is called one.</param>
/// <param name="Lap">For how long.</param>
/// <param name="Works">Which works.</param>
/// <param name="Contenders">Which contenders, by name; all when empty.</param>
internal sealed record RaceOptions(int Rounds, TimeSpan Lap, IReadOnlyList<Work> Works, IReadOnlyList<string> Contenders)
{
    public const string Usage = "side-by-side: [--rounds 6] [--seconds 3] [--works validated-2k,hot-url] [--contenders nginx,varnish,ours]";

    public static RaceOptions? Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var names = Split(given["works"]);
        return int.TryParse(given["rounds"] ?? "6", out var rounds) && int.TryParse(given["seconds"] ?? "3", out var seconds) && rounds > 0 && seconds > 0
            && names.All(name => AllWorks.InOrder.Any(work => work.Name == name))
                ? new RaceOptions(rounds, TimeSpan.FromSeconds(seconds), [.. AllWorks.InOrder.Where(work => names.Length == 0 || names.Contains(work.Name))], Split(given["contenders"]))
                : null;
    }

    private static string[] Split(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
