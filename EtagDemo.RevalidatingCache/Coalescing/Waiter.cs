namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>One request that waits for its turn. Whoever settles it first, the flight or its own cancellation, wins; so no turn is lost on a request that is gone.</summary>
internal sealed class Waiter() : TaskCompletionSource<Turn>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public async Task<Turn> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), this);
        return await Task;
    }
}
