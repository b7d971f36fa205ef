namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>One of the few places for requests under way to an origin. Given back once.</summary>
internal sealed class GroupPlace(GroupQueue queue) : IDisposable
{
    private int _isBack;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isBack, 1) == 0)
        {
            queue.Return(1);
        }
    }
}
