using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>How cost grows: <c>growth [--only entries,tags,body,connections,writes] [--rounds 3] [--seconds 3] [--folder docs/performance]</c>.</summary>
internal static class GrowthCommand
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        [Wrk.Program] = "wrk", [Nginx.Program] = "nginx", [Varnish.Program] = "varnish", [OriginLimit.LimitArena.RedisProgram] = "redis-server"
    };

    private static readonly IGrowth[] All = [new EntriesGrowth(), new TagsGrowth(), new BodyGrowth(), new ConnectionsGrowth(), new WritesGrowth()];

    public static async Task<int> RunAsync(string[] args)
    {
        if ((OptimizedBuild.Fault("growth") ?? await DebianPackages.EnsureAsync(Needed)) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }

        var options = GrowthOptions.Parse(args);
        foreach (var growth in All.Where(growth => options.Only.Count == 0 || options.Only.Contains(growth.Name)))
        {
            var conditions = Conditions.Now($"{options.Rounds} rounds of {options.Lap.TotalSeconds:0} s");
            var points = GrowthMedian.Of(await growth.MeasureAsync(options));
            await GrowthPlots.WriteAsync(growth, points, options.Folder);
            Console.WriteLine($"{growth.Name}: {conditions}{Environment.NewLine}{Environment.NewLine}{GrowthPlots.Table(growth, points)}");
        }

        return 0;
    }
}
