using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// The fetches of one variant, round after round, one at a time. Who arrives while a round runs waits for the next one, since a shared answer counts only if its fetch
/// started after one arrived. Members are touched under the flight's own lock.
/// </summary>
internal sealed class Flight(TimeProvider clock, TimeSpan waitLimit)
{
    // Both in the order of arrival; most flights end before anybody waits.
    private LinkedList<Waiter>? _following;
    private LinkedList<Waiter>? _waiting;
    private ITimer? _overdue;

    public Lock Gate { get; } = new();

    /// <summary>Set when it has been taken out of the table; who finds it then starts another.</summary>
    public bool IsOver { get; private set; }

    public int Count => (_following?.Count ?? 0) + (_waiting?.Count ?? 0);

    public Waiter Wait()
    {
        var waiter = new Waiter(this, clock.GetTimestamp());
        (_waiting ??= new()).AddLast(waiter.Place);
        _overdue ??= StartTimer();
        return waiter;
    }

    /// <summary>Takes out one who waits no longer. However long the round still takes, nothing of that request is held here.</summary>
    public void Leave(Waiter waiter)
    {
        lock (Gate)
        {
            waiter.Place.List?.Remove(waiter.Place);
            if (Count == 0)
            {
                StopTimer();
            }
        }
    }

    /// <summary>Ends the round that runs and starts the next, if somebody is left to lead it.</summary>
    /// <returns>Who is to be resumed once the lock is left, a leader first; null if nobody is.</returns>
    public IReadOnlyList<Waiter>? EndRound(RoundEnd end)
    {
        List<Waiter>? told = null;
        if (end.IsAbandoned)
        {
            // They arrived before whatever starts now, all the more those who followed the round that came to nothing.
            MoveAll(_waiting, ref _following);
            (_waiting, _following) = (_following, _waiting);
        }
        else
        {
            Settle(_following, end.ForFollowers, ref told);
        }

        if (end.ForWaiting is { } turn)
        {
            Settle(_waiting, turn, ref told);
        }

        IsOver = !TryPromote(ref told);
        if (IsOver)
        {
            StopTimer();
        }

        return told;
    }

    private static void Settle(LinkedList<Waiter>? waiters, Turn turn, ref List<Waiter>? told)
    {
        while (TakeFirst(waiters) is { } waiter)
        {
            Settle(waiter, turn, ref told);
        }
    }

    private static void Settle(Waiter waiter, Turn turn, ref List<Waiter>? told)
    {
        if (waiter.TrySettle(turn))
        {
            (told ??= []).Add(waiter);
        }
    }

    private static Waiter? TakeFirst(LinkedList<Waiter>? waiters)
    {
        var first = waiters?.First;
        if (first is not null)
        {
            waiters!.RemoveFirst();
        }

        return first?.Value;
    }

    private static void MoveAll(LinkedList<Waiter>? from, ref LinkedList<Waiter>? to)
    {
        while (TakeFirst(from) is { } waiter)
        {
            (to ??= new()).AddLast(waiter.Place);
        }
    }

    private bool TryPromote(ref List<Waiter>? told)
    {
        while (TakeFirst(_waiting) is { } next)
        {
            if (next.TrySettle(new Turn(TurnKind.Lead)))
            {
                (told ??= []).Insert(0, next);
                MoveAll(_waiting, ref _following);
                return true;
            }
        }

        return false;
    }

    // One for all who wait: each has the same limit, so the first that came is the first whose time is up.
    private ITimer StartTimer()
    {
        // It outlives the request that happens to start it, and must keep nothing of it.
        using var nobodys = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        return clock.CreateTimer(static flight => ((Flight)flight!).SendOverdueAlone(), this, waitLimit, Timeout.InfiniteTimeSpan);
    }

    private void SendOverdueAlone()
    {
        List<Waiter>? told = null;
        lock (Gate)
        {
            while ((_following?.First ?? _waiting?.First)?.Value is { } first && _overdue is not null)
            {
                var left = waitLimit - clock.GetElapsedTime(first.Since);
                if (left > TimeSpan.Zero)
                {
                    _overdue.Change(left, Timeout.InfiniteTimeSpan);
                    break;
                }

                first.Place.List!.Remove(first.Place);
                Settle(first, new Turn(TurnKind.Alone), ref told);
            }

            if (Count == 0)
            {
                StopTimer();
            }
        }

        Resumption.Start(told);
    }

    private void StopTimer()
    {
        _overdue?.Dispose();
        _overdue = null;
    }
}
