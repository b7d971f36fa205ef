using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Telemetry;
using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.RevalidatingCache.Grouping;

/// <summary>
/// Validations for one origin. While few are under way each goes alone, at once. Who comes while they are waits until one of them is answered, and then travels with all who waited, in one request.
/// So a group forms only where there would have been a queue, it is never sent before its questions arrived, and nobody waits for more than a bounded time.
/// </summary>
internal sealed class GroupQueue : IDisposable, IThreadPoolWorkItem
{
    private readonly IGroupSender _sender;
    private readonly GroupLimits _limits;
    private readonly CacheTelemetry _telemetry;
    private readonly TimeProvider _clock;
    private readonly ITimer _overdue;
    private readonly Lock _gate = new();
    private readonly Queue<GroupQuestion> _waiting = new();
    private int _underWay;
    private int _largeUnderWay;
    private int _lastSize;
    private bool _departs;
    private long _pausedUntil;

    public GroupQueue(IGroupSender sender, GroupLimits limits, CacheTelemetry telemetry, TimeProvider clock)
    {
        (_sender, _limits, _telemetry, _clock) = (sender, limits, telemetry, clock);
        _pausedUntil = clock.GetTimestamp();
        _overdue = clock.CreateTimer(static queue => ((GroupQueue)queue!).SendAll(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    // Beside a large group under way another one would only halve both.
    private bool MayDepart => _underWay < _limits.UnderWay && _largeUnderWay == 0;

    // Others came at the same moment as the last one that left, so they are likely to now.
    private bool MayHaveCompany => _lastSize > 1;

    public ValueTask<GroupTurn> AskAsync(ReadOnlyMemory<byte> key, string etag, CancellationToken cancellationToken)
    {
        GroupQuestion question;
        lock (_gate)
        {
            if (MayDepart && _waiting.Count == 0 && !MayHaveCompany)
            {
                _underWay++;
                return new(new GroupTurn(false, new GroupPlace(this)));
            }

            if (_waiting.Count >= _limits.Waiting || _clock.GetTimestamp() < _pausedUntil)
            {
                return new(new GroupTurn(false));
            }

            question = new GroupQuestion(key, etag);
            _waiting.Enqueue(question);
            DepartSoon();
            if (_waiting.Count == 1)
            {
                _overdue.Change(_limits.Wait, Timeout.InfiniteTimeSpan);
            }
        }

        return question.WaitAsync(cancellationToken);
    }

    /// <summary>A place is free again: those who wait go.</summary>
    /// <param name="size">How many had it together.</param>
    public void Return(int size)
    {
        List<GroupQuestion>? group;
        lock (_gate)
        {
            _underWay--;
            _largeUnderWay -= IsLarge(size) ? 1 : 0;
            group = MayDepart ? Take() : null;
        }

        Start(group);
    }

    public void Dispose() => _overdue.Dispose();

    void IThreadPoolWorkItem.Execute()
    {
        List<GroupQuestion>? group;
        lock (_gate)
        {
            _departs = false;
            group = MayDepart ? Take() : null;
        }

        Start(group);
    }

    // Behind the requests that have arrived already and wait for a thread: they come along. If there are none, that is at once.
    private void DepartSoon()
    {
        if (MayDepart && !_departs)
        {
            _departs = true;
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    // The requests under way take too long: nobody waits for them any more.
    private void SendAll()
    {
        List<GroupQuestion>? group;
        do
        {
            lock (_gate)
            {
                group = Take();
            }

            Start(group);
        }
        while (group is not null);
    }

    private bool IsLarge(int size) => size >= _limits.Large;

    private List<GroupQuestion>? Take()
    {
        List<GroupQuestion>? group = null;
        while ((group is null || group.Count < _limits.Size) && _waiting.TryDequeue(out var question))
        {
            if (!question.IsSettled)
            {
                (group ??= []).Add(question);
            }
        }

        if (group is not null)
        {
            _underWay++;
            _largeUnderWay += IsLarge(group.Count) ? 1 : 0;
            _lastSize = group.Count;
        }

        return group;
    }

    private void Start(List<GroupQuestion>? group)
    {
        if (group is [var only])
        {
            // Alone, a question is answered better in the ordinary way, which may bring what is new at once.
            var place = new GroupPlace(this);
            if (only.TrySettle(new GroupTurn(false, place)))
            {
                Resumption.Start(group);
            }
            else
            {
                place.Dispose();
            }
        }
        else if (group is not null)
        {
            _ = SendAsync(group);
        }
    }

    private async Task SendAsync(List<GroupQuestion> group)
    {
        byte[]? answer = null;
        try
        {
            using var limit = new CancellationTokenSource(_limits.Answer, _clock);
            answer = await _sender.SendAsync(group, limit.Token);
        }
#pragma warning disable CA1031 // A way to an origin may fail in any way; then each asks on its own, and meets the failure there.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _telemetry.GroupFailed(exception);
        }
        finally
        {
            if (answer is null)
            {
                Pause();
            }

            Return(group.Count);
        }

        // First, since those who are told go on here.
        _telemetry.GroupAnswered(group.Count);
        Tell(group, answer);
    }

    private void Pause()
    {
        lock (_gate)
        {
            _pausedUntil = _clock.GetTimestamp() + (long)(_limits.Pause.TotalSeconds * _clock.TimestampFrequency);
            _lastSize = 0;
        }
    }

    private static void Tell(List<GroupQuestion> group, byte[]? answer)
    {
        var told = new List<GroupQuestion>(group.Count);
        for (var i = 0; i < group.Count; i++)
        {
            if (group[i].TrySettle(new GroupTurn(answer is not null && GroupValidation.Holds(answer, i))))
            {
                told.Add(group[i]);
            }
        }

        Resumption.Run(told);
    }
}
