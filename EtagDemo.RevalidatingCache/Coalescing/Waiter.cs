namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// One request that waits for its turn. Whoever settles it first wins: the flight, its own cancellation, or the limit after which it goes alone, since a leader may hang on a bad
/// connection or on a client that reads slowly. So no turn is lost on a request that is gone.
/// </summary>
internal sealed class Waiter(TimeProvider clock, TimeSpan limit) : TaskCompletionSource<Turn>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public async Task<Turn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var timer = clock.CreateTimer(static waiter => ((Waiter)waiter!).TrySetResult(new Turn(TurnKind.Alone)), this, limit, Timeout.InfiniteTimeSpan);
        await using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), this);
        return await Task;
    }
}
