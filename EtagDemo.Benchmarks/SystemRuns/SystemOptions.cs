using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.SystemRuns;

/// <param name="Rounds">How often each variant does each work.</param>
/// <param name="Lap">For how long.</param>
/// <param name="Variants">Which variants; the first is what the others are compared with.</param>
internal sealed record SystemOptions(int Rounds, TimeSpan Lap, IReadOnlyList<SystemVariant> Variants)
{
    public const string Usage = "system: [--rounds 6] [--seconds 5] [--variants 2]     the first so many of: off; on, Redis; on, memory; off and on with 2 replicas";

    public static SystemOptions? Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        return int.TryParse(given["rounds"] ?? "6", out var rounds)
            && int.TryParse(given["seconds"] ?? "5", out var seconds)
            && int.TryParse(given["variants"] ?? "5", out var variants)
            && rounds > 0 && seconds > 0 && variants >= 2
                ? new SystemOptions(rounds, TimeSpan.FromSeconds(seconds), [.. SystemVariant.All.Take(variants)])
                : null;
    }
}
