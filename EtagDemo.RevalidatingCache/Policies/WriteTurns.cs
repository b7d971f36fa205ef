namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>Lets the writes of one resource follow each other: between the judgement of a precondition and its write there is none of another one's, within this process.</summary>
/// <param name="options">How many may wait for a resource, and how long.</param>
/// <param name="clock">The clock of the wait.</param>
internal sealed class WriteTurns(RevalidatingCacheOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    /// <summary>How many writes have a turn at the moment or wait for one.</summary>
    public int Writers
    {
        get
        {
            lock (_lock)
            {
                return _queues.Values.Sum(queue => queue.Users);
            }
        }
    }

    /// <summary>Waits for the resource's turn, which lasts until what is returned is disposed. Null when too many wait, or for too long.</summary>
    public async ValueTask<IDisposable?> TakeAsync(string resource, CancellationToken cancellationToken)
    {
        if (Join(resource) is not { } queue)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(options.WaitLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await queue.Turn.WaitAsync(either.Token);
            return new Held(this, resource, queue);
        }
        catch (OperationCanceledException)
        {
            Leave(resource, queue);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private Queue? Join(string resource)
    {
        lock (_lock)
        {
            if (!_queues.TryGetValue(resource, out var queue))
            {
                _queues.Add(resource, queue = new Queue());
            }

            if (queue.Users > options.MaxWaiters)
            {
                return null;
            }

            queue.Users++;
            return queue;
        }
    }

    private void Leave(string resource, Queue queue)
    {
        lock (_lock)
        {
            if (--queue.Users == 0)
            {
                _queues.Remove(resource);
                queue.Turn.Dispose();
            }
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Held(WriteTurns turns, string resource, Queue queue) : IDisposable
    {
        private int _isOver;

        // Both the head of the response and the end of the request end it.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                queue.Turn.Release();
                turns.Leave(resource, queue);
            }
        }
    }
}
