using System.Threading.Tasks.Sources;

namespace EtagDemo.RevalidatingCache.Waiting;

/// <summary>
/// One request that waits to be told something. Whoever settles it first wins: the one it waits for, or its own cancellation. To settle and to resume are two steps, so that the first can
/// be taken under a lock, and the second together with others who were settled at the same moment.
/// </summary>
internal abstract class PendingRequest<TResult> : ISettled, IValueTaskSource<TResult>
{
    private ManualResetValueTaskSourceCore<TResult> _source;
    private CancellationTokenRegistration _cancellation;
    private TResult? _result;
    private int _isSettled;

    public bool IsSettled => Volatile.Read(ref _isSettled) != 0;

    /// <summary>Waits. Called once.</summary>
    public ValueTask<TResult> WaitAsync(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken.UnsafeRegister(static (request, token) => ((PendingRequest<TResult>)request!).Cancel(token), this);
        return new(this, _source.Version);
    }

    /// <summary>Whether this call settled it; then whoever made it resumes it.</summary>
    public bool TrySettle(TResult result)
    {
        if (Interlocked.Exchange(ref _isSettled, 1) != 0)
        {
            return false;
        }

        _result = result;
        return true;
    }

    public void Resume() => _source.SetResult(_result!);

    TResult IValueTaskSource<TResult>.GetResult(short token)
    {
        _cancellation.Unregister();
        return _source.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<TResult>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<TResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _source.OnCompleted(continuation, state, token, flags);

    /// <summary>It waits no longer.</summary>
    protected virtual void Leave()
    {
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isSettled, 1) == 0)
        {
            Leave();
            // Whoever cancels has others to tell.
            _source.RunContinuationsAsynchronously = true;
            _source.SetException(new OperationCanceledException(cancellationToken));
        }
    }
}
