using System.Collections.Concurrent;
using EtagDemo.Etags.Telemetry;
using Microsoft.Extensions.Options;

namespace EtagDemo.Etags.Coherence;

/// <summary>
/// Up for an epoch until every transaction that was in flight when the epoch was first met is over: their marks may have been lost with the epoch before.
/// </summary>
/// <param name="facts">The database.</param>
/// <param name="options">The bound of one question.</param>
/// <param name="time">The clock of that bound.</param>
/// <param name="metrics">Counts.</param>
internal sealed class EpochBarrier(ITransactionFacts facts, IOptions<EtagsOptions> options, TimeProvider time, EtagsMetrics metrics)
{
    private const int MostEpochs = 10_000;
    private readonly ConcurrentDictionary<string, EpochState> _epochs = new();

    /// <summary>Whether the barrier is known to be down. Asks nobody.</summary>
    public bool IsDown(string epoch) => _epochs.TryGetValue(epoch, out var state) && state.IsDown;

    /// <summary>Asks the database once whether the barrier can go down. One question at a time for each epoch; who comes meanwhile is told that it is up.</summary>
    public async ValueTask<bool> TryLowerAsync(string epoch)
    {
        if (_epochs.Count >= MostEpochs)
        {
            // Forgotten epochs meet their barrier anew: one more question, nothing else.
            _epochs.Clear();
        }

        var state = _epochs.GetOrAdd(epoch, _ => new EpochState());
        if (state.IsDown || !state.TryEnter())
        {
            return state.IsDown;
        }

        try
        {
            var bounds = await Bounded.RunAsync(token => facts.SnapshotAsync(token).AsTask(), options.Value.DatabaseFactsTimeout, time);
            var isDown = state.Saw(bounds);
            metrics.BarrierAsked(isDown);
            return isDown;
        }
        finally
        {
            state.Leave();
        }
    }
}
