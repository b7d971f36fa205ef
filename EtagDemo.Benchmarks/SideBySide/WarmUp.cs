using EtagDemo.Benchmarks.SideBySide.Works;

namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>
/// Lets a contender work until it does nothing else any more. A program of .NET compiles what turns out hot while it runs, and on a busy machine that takes its time: after twelve
/// seconds a third of the gateway's processor time was still the compiler's.
/// </summary>
internal sealed class WarmUp(LapRun run, HttpClient http)
{
    private const int MostLaps = 12;
    private const double Settled = 0.01;
    private static readonly TimeSpan Lap = TimeSpan.FromSeconds(3);

    public async Task RunAsync(RunningContender contender, Work work)
    {
        for (var lap = 0; lap < MostLaps; lap++)
        {
            var before = await ContenderAccount.OfAsync(http, contender.AccountPort);
            await run.RunAsync(contender, work, Lap);
            var after = await ContenderAccount.OfAsync(http, contender.AccountPort);
            if (after is null || after.Value.Compiled - before!.Value.Compiled < Settled * Lap)
            {
                return;
            }
        }
    }
}
