namespace EtagDemo.RevalidatingCache.Waiting;

/// <summary>
/// Resumes requests that were settled at the same moment one after the other on the same thread: handing each to the thread pool would cost many of them a switch between threads, which is
/// more than most have left to do. While any are left another thread is asked to help, so that neither a long one nor one that blocks holds up the rest.
/// </summary>
internal sealed class Resumption : IThreadPoolWorkItem
{
    private readonly IReadOnlyList<ISettled> _requests;
    private int _next = -1;

    private Resumption(IReadOnlyList<ISettled> requests) => _requests = requests;

    /// <summary>Has the thread pool do it.</summary>
    public static void Start(IReadOnlyList<ISettled>? requests)
    {
        if (requests is { Count: > 0 })
        {
            ThreadPool.UnsafeQueueUserWorkItem(new Resumption(requests), preferLocal: true);
        }
    }

    /// <summary>Does it here, under no lock.</summary>
    public static void Run(IReadOnlyList<ISettled> requests) => ((IThreadPoolWorkItem)new Resumption(requests)).Execute();

    void IThreadPoolWorkItem.Execute()
    {
        var next = Interlocked.Increment(ref _next);
        if (next < _requests.Count - 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        for (; next < _requests.Count; next = Interlocked.Increment(ref _next))
        {
            _requests[next].Resume();
        }
    }
}
