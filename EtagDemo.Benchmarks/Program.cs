using EtagDemo.Benchmarks;
using EtagDemo.Benchmarks.Conformance;
using EtagDemo.Benchmarks.Consistency;
using EtagDemo.Benchmarks.Gateway;
using EtagDemo.Benchmarks.Growth;
using EtagDemo.Benchmarks.Micro;
using EtagDemo.Benchmarks.Origin;
using EtagDemo.Benchmarks.OriginLimit;
using EtagDemo.Benchmarks.Regression;
using EtagDemo.Benchmarks.Sample;
using EtagDemo.Benchmarks.SideBySide;
using EtagDemo.Benchmarks.Soak;
using EtagDemo.Benchmarks.SystemRuns;

Command[] commands =
[
    new("sample", "fills a running system with a realistic building, through its gateway", SampleCommand.RunAsync),
    new("gateway", "runs the cache alone in front of any origin", GatewayCommand.RunAsync),
    new("conformance", "runs the public suite for HTTP caches against the gateway, and compares with what is pinned", ConformanceCommand.RunAsync),
    new(BareOriginCommand.Name, "runs an origin that answers 304 from memory and counts", BareOriginCommand.RunAsync),
    new("side-by-side", "races nginx, Varnish and the gateway before one origin", SideBySideCommand.RunAsync),
    new(LimitedOriginCommand.Name, "runs endpoints with and without a policy", LimitedOriginCommand.RunAsync),
    new("origin", "measures how near the origin library comes to endpoints without it", OriginCommand.RunAsync),
    new("growth", "plots how cost grows with entries, tags, bodies, connections and writes", GrowthCommand.RunAsync),
    new("regression", "compares allocations and ratios with what was recorded", RegressionCommand.RunAsync),
    new("micro", "measures the small steps and what they allocate", MicroCommand.RunAsync),
    new("system", "measures what the caches are worth to the whole application with sample data", SystemCommand.RunAsync),
    new("consistency", "starts the system, breaks it in every way, and checks that nothing was stale and nothing lost", ConsistencyCommand.RunAsync),
    new("soak", "starts the system, works at it, and prints what its processes take", SoakCommand.RunAsync),
];

if (args is [var name, .. var rest] && Array.Find(commands, command => command.Name == name) is { } chosen)
{
    return await chosen.RunAsync(rest);
}

await Console.Error.WriteLineAsync("Say what to run:");
foreach (var command in commands)
{
    await Console.Error.WriteLineAsync($"  {command.Name,-14}{command.Summary}");
}

return 2;
