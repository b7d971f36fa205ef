namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>The right, and the duty, of a leader to end its round, once. Disposing without an end counts as abandoned.</summary>
internal sealed class RoundLease(FlightTable table, FlightKey key, Flight flight) : IDisposable
{
    private int _ended;

    public void End(RoundEnd end)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            table.End(key, flight, end);
        }
    }

    public void Dispose() => End(RoundEnd.Abandoned);
}
