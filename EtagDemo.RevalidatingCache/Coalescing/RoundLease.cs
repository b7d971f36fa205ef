namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>The right, and the duty, of a leader to end its round, once. Disposing without an end counts as abandoned.</summary>
internal sealed class RoundLease(FlightTable table, FlightKey key, Flight flight) : IDisposable
{
    private int _ended;
    private ITimer? _limit;

    public void End(RoundEnd end)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _limit?.Dispose();
            table.End(key, flight, end);
        }
    }

    /// <summary>Lets nobody wait longer than this: a leader whose client reads slowly must not hold up the others.</summary>
    public void EndWithin(TimeSpan limit) => _limit = table.After(limit, () => End(RoundEnd.NotShared));

    public void Dispose() => End(RoundEnd.Abandoned);
}
