namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// One request that waits for its turn. Whoever settles it first wins: the flight, its own cancellation, or the limit after which it goes alone, since a leader may hang on a bad
/// connection or on a client that reads slowly. So no turn is lost on a request that is gone.
/// </summary>
internal sealed class Waiter : TaskCompletionSource<Turn>
{
    private readonly Flight _flight;
    private readonly ITimer _limit;

    public Waiter(Flight flight, TimeProvider clock, TimeSpan limit)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        _flight = flight;
        Place = new LinkedListNode<Waiter>(this);
        _limit = clock.CreateTimer(static waiter => ((Waiter)waiter!).TrySetResult(new Turn(TurnKind.Alone)), this, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Its place among those who wait; the flight's to change.</summary>
    public LinkedListNode<Waiter> Place { get; }

    public async Task<Turn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var limit = _limit;
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
