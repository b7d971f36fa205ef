namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// The fetches of one variant, round after round, one at a time. Who arrives while a round runs waits for the next one, since a shared answer counts only if its fetch
/// started after one arrived. Members are touched under the flight's own lock.
/// </summary>
internal sealed class Flight
{
    private LinkedList<Waiter> _following = new();
    private LinkedList<Waiter> _waiting = new();

    public Lock Gate { get; } = new();

    /// <summary>Set when it has been taken out of the table; who finds it then starts another.</summary>
    public bool IsOver { get; private set; }

    public int Count => _following.Count + _waiting.Count;

    public void Wait(Waiter waiter) => _waiting.AddLast(waiter.Place);

    /// <summary>Takes out one who waits no longer. However long the round still takes, nothing of that request is held here.</summary>
    public void Leave(Waiter waiter)
    {
        lock (Gate)
        {
            waiter.Place.List?.Remove(waiter.Place);
        }
    }

    /// <summary>Ends the round that runs and starts the next, if somebody is left to lead it.</summary>
    public void EndRound(RoundEnd end)
    {
        if (end.IsAbandoned)
        {
            // They arrived before whatever starts now, all the more those who followed the round that came to nothing.
            MoveAll(_waiting, _following);
            (_waiting, _following) = (_following, _waiting);
        }
        else
        {
            Settle(_following, end.ForFollowers);
        }

        if (end.ForWaiting is { } turn)
        {
            Settle(_waiting, turn);
        }

        IsOver = !TryPromote();
    }

    private static void Settle(LinkedList<Waiter> waiters, Turn turn)
    {
        while (TakeFirst(waiters) is { } waiter)
        {
            waiter.TrySetResult(turn);
        }
    }

    private static Waiter? TakeFirst(LinkedList<Waiter> waiters)
    {
        var first = waiters.First;
        if (first is not null)
        {
            waiters.RemoveFirst();
        }

        return first?.Value;
    }

    private static void MoveAll(LinkedList<Waiter> from, LinkedList<Waiter> to)
    {
        while (TakeFirst(from) is { } waiter)
        {
            to.AddLast(waiter.Place);
        }
    }

    private bool TryPromote()
    {
        while (TakeFirst(_waiting) is { } next)
        {
            if (next.TrySetResult(new Turn(TurnKind.Lead)))
            {
                MoveAll(_waiting, _following);
                return true;
            }
        }

        return false;
    }
}
