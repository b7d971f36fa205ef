using EtagDemo.Benchmarks;
using EtagDemo.Benchmarks.Gateway;
using EtagDemo.Benchmarks.Sample;

Command[] commands =
[
    new("sample", "fills a running system with a realistic building, through its gateway", SampleCommand.RunAsync),
    new("gateway", "runs the cache alone in front of any origin", GatewayCommand.RunAsync)
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
