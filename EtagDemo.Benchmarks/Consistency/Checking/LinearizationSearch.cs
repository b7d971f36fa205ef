namespace EtagDemo.Benchmarks.Consistency.Checking;

/// <summary>One search for an order. Depth first: take the next call that the current value allows; where a return comes whose call was not taken, go back.</summary>
internal sealed class LinearizationSearch
{
    private readonly HistoryEntry _head;
    private readonly HashSet<Configuration> _visited = [];
    private readonly Stack<(HistoryEntry Call, string Before)> _taken = [];
    private readonly ulong[] _takenBits;
    private string _value;

    public LinearizationSearch(IReadOnlyList<Operation> operations, string initial)
    {
        _head = HistoryEntry.ListOf(operations);
        _takenBits = new ulong[(operations.Count + 63) / 64];
        _value = initial;
    }

    public bool Succeeds()
    {
        var entry = _head.Next;
        // Writes of unknown outcome have no return: without returns left, all that is certain has its place.
        while (entry is not null)
        {
            if (entry.IsCall)
            {
                entry = TryTake(entry) ? _head.Next : entry.Next;
            }
            else if (GoBack() is { } last)
            {
                entry = last.Next;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool TryTake(HistoryEntry call)
    {
        var operation = call.Operation;
        if (operation.Kind != OperationKind.Write && (operation.Kind == OperationKind.Read ? operation.Value : operation.Expected) != _value)
        {
            return false;
        }

        var before = _value;
        Mark(call);
        _value = operation.Kind == OperationKind.Read ? _value : operation.Value;
        if (operation.Kind != OperationKind.Read && !_visited.Add(new Configuration([.. _takenBits], _value)))
        {
            Mark(call);
            _value = before;
            return false;
        }

        call.Lift();
        _taken.Push((call, before));
        return true;
    }

    private HistoryEntry? GoBack()
    {
        while (_taken.TryPop(out var last))
        {
            Mark(last.Call);
            _value = last.Before;
            last.Call.Unlift();
            if (last.Call.Operation.Kind != OperationKind.Read)
            {
                return last.Call;
            }
        }

        return null;
    }

    private void Mark(HistoryEntry call) => _takenBits[call.Index / 64] ^= 1UL << (call.Index % 64);
}
