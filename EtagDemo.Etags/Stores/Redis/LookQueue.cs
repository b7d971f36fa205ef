namespace EtagDemo.Etags.Stores.Redis;

/// <summary>
/// Looks on their way to Redis. While little is under way each goes at once. Who comes while there is more waits until a script returns, and then travels with
/// all who waited, in one. A script is made after the last of its looks came, so no look is answered by what was read before it began.
/// </summary>
internal sealed class LookQueue : IThreadPoolWorkItem, IDisposable
{
    private readonly ILookSender _sender;
    private readonly LookLimits _limits;
    private readonly TimeProvider _clock;
    private readonly ITimer _watch;
    private readonly Lock _gate = new();
    private readonly Queue<PendingLook> _waiting = new();
    private readonly List<PendingLook> _boarding = [];
    private readonly List<LookGroup> _underWay = [];
    private int _lastSize;
    private bool _isDepartureQueued;
    private bool _isWatched;

    public LookQueue(ILookSender sender, LookLimits limits, TimeProvider clock)
    {
        (_sender, _limits, _clock) = (sender, limits, clock);
        _watch = clock.CreateTimer(static queue => ((LookQueue)queue!).ReleaseOverdue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // A large group is worth waiting for: two of half the size would cost more than one.
    private bool HasPlace => _underWay.Count < (_lastSize >= _limits.Large ? 1 : _limits.UnderWay);

    public Task<LookAnswer> AskAsync(PendingLook look, CancellationToken cancellationToken)
    {
        if (Enter(look) is { } group)
        {
            Start(group);
        }

        return look.WaitAsync(cancellationToken);
    }

    /// <summary>The departure that a first comer queued: whoever came in the same burst is there by now.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        lock (_gate)
        {
            _isDepartureQueued = false;
        }

        Depart();
    }

    public void Dispose() => _watch.Dispose();

    // Who leaves now, if anybody does.
    private LookGroup? Enter(PendingLook look)
    {
        lock (_gate)
        {
            if (_waiting.Count >= _limits.Waiting)
            {
                return Alone(look);
            }

            _waiting.Enqueue(look);
            if (HasPlace && _lastSize <= 1)
            {
                return Take();
            }

            if (HasPlace && !_isDepartureQueued)
            {
                // The last had company, so this one probably has: those that begin many looks in a row are not done yet.
                _isDepartureQueued = ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }

            return null;
        }
    }

    private void Depart()
    {
        while (true)
        {
            LookGroup? group;
            lock (_gate)
            {
                group = HasPlace ? Take() : null;
            }

            if (group is null)
            {
                return;
            }

            Start(group);
        }
    }

    private LookGroup? Take()
    {
        var keys = 0;
        while (_boarding.Count < _limits.Size && _waiting.TryPeek(out var look))
        {
            // Who gave up is not asked about.
            if (!look.Task.IsCompleted)
            {
                keys += look.Keys.Length;
                if (_boarding.Count > 0 && keys > _limits.Keys)
                {
                    break;
                }

                _boarding.Add(look);
            }

            _waiting.Dequeue();
        }

        if (_boarding.Count == 0)
        {
            return null;
        }

        var group = new LookGroup([.. _boarding], _clock.GetTimestamp());
        _boarding.Clear();
        _lastSize = group.Looks.Length;
        _underWay.Add(group);
        Watch(_limits.Hold);
        return group;
    }

    // What one caller's request carries along must not flow into the groups that leave when this one returns.
    private void Start(LookGroup group)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            _ = TravelAsync(group);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            _ = TravelAsync(group);
        }
    }

    private async Task TravelAsync(LookGroup group)
    {
        try
        {
            var answers = await _sender.SendAsync(group.Looks);
            GiveBack(group);
            if (answers is null)
            {
                StartEach(group);
            }
            else
            {
                group.Settle(answers);
            }
        }
#pragma warning disable CA1031 // Redis may fail in any way, and each caller decides what that means.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            GiveBack(group);
            group.Fail(exception);
        }

        Depart();
    }

    // Before anybody hears of the answer, so that who then asks again finds the place free.
    private void GiveBack(LookGroup group)
    {
        lock (_gate)
        {
            _underWay.Remove(group);
        }
    }

    private void StartEach(LookGroup group)
    {
        foreach (var look in group.Looks)
        {
            if (!look.Task.IsCompleted)
            {
                Start(Alone(look));
            }
        }
    }

    private LookGroup Alone(PendingLook look) => new([look], _clock.GetTimestamp());

    private void ReleaseOverdue()
    {
        lock (_gate)
        {
            _isWatched = false;
            _underWay.RemoveAll(group => _clock.GetElapsedTime(group.Departure) >= _limits.Hold);
            if (_underWay.Count > 0)
            {
                Watch(_limits.Hold - _clock.GetElapsedTime(_underWay[0].Departure));
            }
        }

        Depart();
    }

    // One timer, set when it is not: no look and no group pays for one.
    private void Watch(TimeSpan time)
    {
        if (!_isWatched)
        {
            // Timers count whole milliseconds, and a little less than the clock.
            _isWatched = _watch.Change(time + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }
}
