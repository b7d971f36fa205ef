namespace EtagDemo.Benchmarks.SideBySide;

/// <summary>
/// Rounds in which each contender does each work once. Within a round the contenders do the same work one right after the other, each round in another order, so that
/// neither a slow minute of the machine nor a place in the order counts for or against one of them.
/// </summary>
internal sealed class Race(Arena arena, RaceOptions options, TextWriter progress)
{
    private readonly LapBook _book = new();
    private readonly List<string> _faults = [];

    /// <summary>What contenders did not do as they should; empty when all is well.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task<LapBook> RunAsync()
    {
        using var http = new HttpClient();
        var run = new LapRun(arena, http);
        await WarmUpAsync(new WarmUp(run, http), new AnswerCheck(http));
        for (var round = 0; round < options.Rounds; round++)
        {
            await progress.WriteLineAsync($"round {round + 1} of {options.Rounds}");
            await RoundAsync(run, round);
        }

        return _book;
    }

    private async Task WarmUpAsync(WarmUp warmUp, AnswerCheck check)
    {
        foreach (var contender in arena.Contenders)
        {
            await progress.WriteLineAsync($"filling and checking {contender.Name}");
            foreach (var work in options.Works)
            {
                Note(contender, work.Name, await check.FaultAsync(contender, work));
                await warmUp.RunAsync(contender, work);
            }
        }
    }

    private async Task RoundAsync(LapRun run, int round)
    {
        foreach (var work in options.Works)
        {
            for (var turn = 0; turn < arena.Contenders.Count; turn++)
            {
                var contender = arena.Contenders[(turn + round) % arena.Contenders.Count];
                var lap = await run.RunAsync(contender, work, options.Lap);
                _book.Add(contender.Name, work, lap);
                Note(contender, work.Name, LapCheck.Fault(work, lap));
            }
        }
    }

    private void Note(RunningContender contender, string work, string? fault)
    {
        if (fault is not null)
        {
            _faults.Add($"{contender.Name}, {work}: {fault}");
        }
    }
}
