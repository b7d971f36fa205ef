using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.Consistency;

/// <param name="Duration">How long clients work while things break; longer if not every fault has struck by then.</param>
/// <param name="Seed">Decides what clients do and which fault comes when.</param>
/// <param name="Clients">How many at once.</param>
/// <param name="Sites">How many projects they share.</param>
/// <param name="Only">Only faults with this in their name.</param>
internal sealed record ConsistencyOptions(TimeSpan Duration, int Seed, int Clients = 12, int Sites = 3, string Only = "")
{
    public const string Usage = "consistency: --minutes 5 [--seed 1] [--clients 12] [--sites 3] [--only redis]";

    public static ConsistencyOptions? Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        return double.TryParse(given["minutes"] ?? "5", CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            && int.TryParse(given["seed"] ?? "1", out var seed)
            && int.TryParse(given["clients"] ?? "12", out var clients) && clients > 0
            && int.TryParse(given["sites"] ?? "3", out var sites) && sites > 0
            ? new ConsistencyOptions(TimeSpan.FromMinutes(minutes), seed, clients, sites, given["only"] ?? "")
            : null;
    }
}
