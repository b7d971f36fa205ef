using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Coherence;

/// <summary>
/// As much of PostgreSQL as coherence rests on: transaction numbers, what a snapshot shows, and how a transaction ended. What is visible is a set of
/// writers.
/// </summary>
internal sealed class ScriptedDatabase
{
    private readonly ulong[] _numbers = new ulong[2];
    private readonly TransactionState[] _states = new TransactionState[2];
    private ulong _next = 1;

    /// <summary>The committed writers, one bit each.</summary>
    public int Visible { get; private set; }

    public TransactionState StateOf(int writer) => _states[writer];

    public ulong NumberOf(int writer) => _numbers[writer];

    public void Begin(int writer)
    {
        _numbers[writer] = _next++;
        _states[writer] = TransactionState.Active;
    }

    /// <summary>COMMIT has arrived; it takes effect later, or not.</summary>
    public void RequestCommit(int writer) => _states[writer] = TransactionState.Committing;

    public void Commit(int writer)
    {
        _states[writer] = TransactionState.Committed;
        Visible |= 1 << writer;
    }

    public void Abort(int writer) => _states[writer] = TransactionState.Aborted;

    public TransactionOutcome OutcomeOf(ulong number) => _states[Array.IndexOf(_numbers, number)] switch
    {
        TransactionState.Committed => TransactionOutcome.Committed,
        TransactionState.Aborted => TransactionOutcome.Aborted,
        _ => TransactionOutcome.InProgress,
    };

    /// <summary>As PostgreSQL answers <c>pg_snapshot_xmin</c> and <c>pg_current_xact_id</c>: the question takes a number, and is over at once.</summary>
    public SnapshotBounds Bounds()
    {
        var xmin = OldestInFlight() ?? _next;
        return new SnapshotBounds(xmin, _next++);
    }

    /// <summary>As PostgreSQL answers <c>pg_snapshot_xmin</c> and <c>pg_snapshot_xmax</c>: the latter is one past the newest finished transaction.</summary>
    public SnapshotBounds BoundsOfFinished()
    {
        var inFlight = Enumerable.Range(0, 2).Where(IsInFlight).Select(writer => _numbers[writer]).ToHashSet();
        var xmax = _next;
        while (inFlight.Contains(xmax - 1))
        {
            xmax--;
        }

        return new SnapshotBounds(Math.Min(OldestInFlight() ?? xmax, xmax), xmax);
    }

    private ulong? OldestInFlight()
    {
        var oldest = Enumerable.Range(0, 2).Where(IsInFlight).Select(writer => _numbers[writer]).DefaultIfEmpty().Min();
        return oldest == 0 ? null : oldest;
    }

    private bool IsInFlight(int writer) => _states[writer] is TransactionState.Active or TransactionState.Committing;
}
