namespace EtagDemo.Benchmarks.Faults.Striking;

/// <summary>Strikes with one fault after the other, in an order that the seed decides: each once, and then again until the time is over.</summary>
internal sealed class FaultLane(FaultedSystem system, IReadOnlyList<Fault> faults, int seed, TimeProvider time, Action<string> tell)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(2500);
    private readonly List<string> _struck = [];
    private readonly List<string> _failed = [];

    public IReadOnlyList<string> Struck => _struck;

    /// <summary>What could not be done to the system.</summary>
    public IReadOnlyList<string> Failed => _failed;

    /// <param name="over">The time is over; a fault under way is finished and mended.</param>
    public async Task RunAsync(CancellationToken over)
    {
        var random = new Random(seed);
        for (var round = 0; faults.Count > 0 && (round == 0 || !over.IsCancellationRequested); round++)
        {
            var deck = faults.ToArray();
            random.Shuffle(deck);
            foreach (var fault in deck)
            {
                if (round > 0 && over.IsCancellationRequested)
                {
                    return;
                }

                tell(fault.Name);
                var hold = Shortest + ((Longest - Shortest) * random.NextDouble());
                await StrikeAsync(fault, new FaultStage(system, random, hold, time));
                await Task.Delay(Shortest, time, CancellationToken.None);
            }
        }
    }

    private async Task StrikeAsync(Fault fault, FaultStage stage)
    {
        try
        {
            await fault.StrikeAsync(stage);
            _struck.Add(fault.Name);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            _failed.Add($"Could not be done: {fault.Name}: {failure.Message}");
        }
    }
}
