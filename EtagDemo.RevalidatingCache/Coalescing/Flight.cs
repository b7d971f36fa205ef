namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// The fetches of one variant, round after round, one at a time. Who arrives while a round runs waits for the next one, since a shared answer counts only if its fetch
/// started after one arrived. Members are touched under the flight's own lock.
/// </summary>
internal sealed class Flight
{
    private List<Waiter> _following = [];
    private List<Waiter> _waiting = [];

    public Lock Gate { get; } = new();

    /// <summary>Set when it has been taken out of the table; who finds it then starts another.</summary>
    public bool IsOver { get; private set; }

    public int Count => _following.Count + _waiting.Count;

    public Waiter Wait(Waiter waiter)
    {
        _waiting.Add(waiter);
        return waiter;
    }

    /// <summary>Ends the round that runs and starts the next, if somebody is left to lead it.</summary>
    public void EndRound(RoundEnd end)
    {
        if (end.IsAbandoned)
        {
            // They arrived before whatever starts now, all the more those who followed the round that came to nothing.
            _following.AddRange(_waiting);
            _waiting = _following;
        }
        else
        {
            Settle(_following, end.ForFollowers);
        }

        _following = [];
        if (end.ForWaiting is { } turn)
        {
            Settle(_waiting, turn);
            _waiting = [];
        }

        IsOver = !TryPromote();
    }

    private static void Settle(List<Waiter> waiters, Turn turn)
    {
        foreach (var waiter in waiters)
        {
            waiter.TrySetResult(turn);
        }
    }

    private bool TryPromote()
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            if (_waiting[i].TrySetResult(new Turn(TurnKind.Lead)))
            {
                _following = _waiting.GetRange(i + 1, _waiting.Count - i - 1);
                _waiting = [];
                return true;
            }
        }

        return false;
    }
}
