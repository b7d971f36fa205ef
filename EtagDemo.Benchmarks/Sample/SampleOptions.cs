using Microsoft.Extensions.Configuration;

namespace EtagDemo.Benchmarks.Sample;

/// <param name="Gateway">Where the gateway is.</param>
/// <param name="Seed">Which building: the same seed is always the same building.</param>
internal sealed record SampleOptions(Uri Gateway, int Seed)
{
    public const string Usage = "sample: --gateway http://localhost:8080 [--seed 1]";

    public static SampleOptions? Parse(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        return Uri.TryCreate(given["gateway"] ?? "http://localhost:8080", UriKind.Absolute, out var gateway) && int.TryParse(given["seed"] ?? "1", out var seed)
            ? new SampleOptions(gateway, seed)
            : null;
    }
}
