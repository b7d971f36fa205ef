namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// One request that waits for its turn. Whoever settles it first wins: the flight, its own cancellation, or the limit after which the flight sends it alone, since a leader may hang on a
/// bad connection or on a client that reads slowly. So no turn is lost on a request that is gone.
/// </summary>
internal sealed class Waiter : TaskCompletionSource<Turn>
{
    private readonly Flight _flight;

    public Waiter(Flight flight, long since)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        _flight = flight;
        Since = since;
        Place = new LinkedListNode<Waiter>(this);
    }

    /// <summary>The clock's timestamp of its arrival.</summary>
    public long Since { get; }

    /// <summary>Its place among those who wait; the flight's to change.</summary>
    public LinkedListNode<Waiter> Place { get; }

    public async Task<Turn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), this);
        try
        {
            return await Task;
        }
        finally
        {
            _flight.Leave(this);
        }
    }
}
