using EtagDemo.Benchmarks.SideBySide;
using EtagDemo.Benchmarks.SideBySide.Contenders;
using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.Growth;

/// <summary>Several works, each done by each contender in turns.</summary>
internal static class ContenderLaps
{
    /// <param name="works">The works, by the place on the axis that each belongs to.</param>
    /// <param name="options">How often and for how long.</param>
    public static async Task<IReadOnlyList<GrowthPoint>> RunAsync(IReadOnlyList<(double X, Work Work)> works, GrowthOptions options)
    {
        using var arena = await Arena.OpenAsync([new Nginx(), new Varnish(), OurGateway.Whole("--max-body-bytes", "16777216")]);
        using var http = new HttpClient();
        var run = new LapRun(arena, http);
        var check = new AnswerCheck(http);
        var warmUp = new WarmUp(run, http);
        List<GrowthPoint> points = [];
        foreach (var (x, work) in works)
        {
            foreach (var contender in arena.Contenders)
            {
                if (await check.FaultAsync(contender, work) is { } fault)
                {
                    throw new InvalidOperationException($"{contender.Name}: {fault}");
                }

                await warmUp.RunAsync(contender, work);
            }

            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var contender in arena.Contenders)
                {
                    var lap = await run.RunAsync(contender, work, options.Lap);
                    points.Add(new GrowthPoint(contender.Name, x, lap.RequestsPerSecond, lap.P50.TotalMilliseconds, lap.P99.TotalMilliseconds, lap.Cpu.Total));
                }
            }
        }

        return points;
    }
}
