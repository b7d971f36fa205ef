using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.Growth;

/// <param name="Only">Which growths, by name; all when empty.</param>
/// <param name="Rounds">How often each place is measured; the median counts.</param>
/// <param name="Lap">For how long.</param>
/// <param name="Folder">Where the plots go.</param>
internal sealed record GrowthOptions(IReadOnlyList<string> Only, int Rounds, TimeSpan Lap, string Folder)
{
    public static GrowthOptions Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new GrowthOptions(
            given["only"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            given.GetValue("rounds", 3),
            TimeSpan.FromSeconds(given.GetValue("seconds", 3)),
            given["folder"] ?? Path.Combine("docs", "performance"));
    }
}
