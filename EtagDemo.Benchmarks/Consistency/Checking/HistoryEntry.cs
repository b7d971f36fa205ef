namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>The call or the return of an operation, in a list by time from which operations can be taken out and put back in the reverse order.</summary>
internal sealed class HistoryEntry
{
    private HistoryEntry? _previous;
    private HistoryEntry? _return;

    private HistoryEntry(Operation operation, int index, bool isCall) => (Operation, Index, IsCall) = (operation, index, isCall);

    public Operation Operation { get; }

    /// <summary>The operation's number among all.</summary>
    public int Index { get; }

    public bool IsCall { get; }

    public HistoryEntry? Next { get; private set; }

    /// <summary>An entry in front of all.</summary>
    public static HistoryEntry ListOf(IReadOnlyList<Operation> operations)
    {
        var entries = new List<(long Time, HistoryEntry Entry)>(operations.Count * 2);
        for (var index = 0; index < operations.Count; index++)
        {
            var call = new HistoryEntry(operations[index], index, isCall: true);
            entries.Add((operations[index].Start, call));
            if (operations[index].End is { } end)
            {
                call._return = new HistoryEntry(operations[index], index, isCall: false);
                entries.Add((end, call._return));
            }
        }

        // What happened at one moment overlaps: calls come first.
        var head = new HistoryEntry(new Operation("", 0, OperationKind.Read, "", 0, 0), -1, isCall: true);
        var last = head;
        foreach (var (_, entry) in entries.OrderBy(entry => entry.Time).ThenBy(entry => entry.Entry.IsCall ? 0 : 1))
        {
            (last.Next, entry._previous) = (entry, last);
            last = entry;
        }

        return head;
    }

    /// <summary>Takes a call and its return out.</summary>
    public void Lift()
    {
        Unlink();
        _return?.Unlink();
    }

    /// <summary>Puts them back where they were.</summary>
    public void Unlift()
    {
        _return?.Link();
        Link();
    }

    private void Unlink()
    {
        _previous!.Next = Next;
        if (Next is not null)
        {
            Next._previous = _previous;
        }
    }

    private void Link()
    {
        _previous!.Next = this;
        if (Next is not null)
        {
            Next._previous = this;
        }
    }
}
