namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// One request that waits for its turn. Whoever settles it first wins: the flight, its own cancellation, or the limit after which it goes alone, since a leader may hang on a bad
/// connection or on a client that reads slowly. So no turn is lost on a request that is gone.
/// </summary>
internal sealed class Waiter : TaskCompletionSource<Turn>
{
    private readonly ITimer _limit;

    public Waiter(TimeProvider clock, TimeSpan limit)
        : base(TaskCreationOptions.RunContinuationsAsynchronously) =>
        _limit = clock.CreateTimer(static waiter => ((Waiter)waiter!).TrySetResult(new Turn(TurnKind.Alone)), this, limit, Timeout.InfiniteTimeSpan);

    public async Task<Turn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var limit = _limit;
        await using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), this);
        return await Task;
    }
}
