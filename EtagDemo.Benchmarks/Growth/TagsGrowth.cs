using EtagDemo.Benchmarks.OriginLimit;
using EtagDemo.Benchmarks.Tools;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>From 1 to 32 tags of an entry, at the origin library: each 304 looks at all of them.</summary>
internal sealed class TagsGrowth : IGrowth
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public string Name => "tags";

    public string Axis => "tags of an entry";

    public bool IsLogarithmic => false;

    public async Task<IReadOnlyList<GrowthPoint>> MeasureAsync(GrowthOptions options)
    {
        using var arena = await LimitArena.OpenAsync();
        using var http = new HttpClient();
        List<(int Count, LimitTarget Target, WrkPlan Plan)> works = [];
        foreach (var count in LimitedOrigin.TagCounts)
        {
            LimitTarget[] targets =
            [
                new("memory", arena.Memory, LimitedOrigin.WithTags(count), Conditional: true),
                new("Redis", arena.InRedis, LimitedOrigin.WithTags(count), Conditional: true)
            ];
            foreach (var target in targets)
            {
                var plan = await target.PlanAsync(http);
                await arena.RunAsync(target, plan, Connections, WarmUp);
                works.Add((count, target, plan));
            }
        }

        // All are warm before the first counts, and each round has them all: the few that come first would show the compiler's work instead.
        List<GrowthPoint> points = [];
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (count, target, plan) in works)
            {
                var lap = await arena.RunAsync(target, plan, Connections, options.Lap);
                points.Add(new GrowthPoint(target.Name, count, lap.RequestsPerSecond, lap.P50.TotalMilliseconds, lap.P99.TotalMilliseconds, lap.TotalCpu));
            }
        }

        return points;
    }
}
