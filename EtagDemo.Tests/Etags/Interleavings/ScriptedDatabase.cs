using EtagDemo.Etags.Coherence;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>
/// A database whose moments are chosen by the schedule: a COMMIT that was sent lands later, even after its writer died. Each writer sets a row of its own
/// from 0 to 1; what is visible is the rows' values in one text.
/// </summary>
internal sealed class ScriptedDatabase(int rows, Mutation mutation) : ITransactionFacts
{
    private readonly char[] _rows = [.. Enumerable.Repeat('0', rows)];
    private readonly SortedDictionary<ulong, int> _open = [];
    private readonly SortedDictionary<ulong, TaskCompletionSource> _sent = [];
    private ulong _next = 700;

    /// <summary>Whose step a question is.</summary>
    public Func<Actor> Current { get; set; } = () => throw new InvalidOperationException("Nobody runs.");

    public string Visible => new(_rows);

    public IEnumerable<ulong> Sent => _sent.Keys;

    public IEnumerable<ulong> Open => _open.Keys;

    /// <summary>The answers about snapshots so far: what a barrier knows.</summary>
    public List<string> Answers { get; } = [];

    public ulong Begin(int row)
    {
        _open.Add(_next, row);
        return _next++;
    }

    /// <summary>COMMIT is on its way; the task ends when it has landed.</summary>
    public Task Send(ulong transaction)
    {
        var landed = new TaskCompletionSource();
        _sent.Add(transaction, landed);
        return landed.Task;
    }

    /// <summary>The transaction becomes visible.</summary>
    public void Land(ulong transaction)
    {
        _rows[_open[transaction]] = '1';
        _open.Remove(transaction);
        _sent.Remove(transaction, out var landed);
        landed!.SetResult();
    }

    /// <summary>The server notices that its client died before COMMIT.</summary>
    public void Abort(ulong transaction) => _open.Remove(transaction);

    public ValueTask<string> DatabaseAsync(CancellationToken cancellationToken) => ValueTask.FromResult("scripted");

    public async ValueTask<SnapshotBounds> SnapshotAsync(CancellationToken cancellationToken)
    {
        var actor = Current();
        await actor.BeforeAsync("barrier");
        if (mutation == Mutation.NoBarrier)
        {
            return new SnapshotBounds(ulong.MaxValue, 0);
        }

        var bounds = new SnapshotBounds(_open.Count == 0 ? _next : _open.Keys.First(), _next);
        Answers.Add($"{bounds.Xmin}/{bounds.Horizon}");
        return bounds;
    }

    public async ValueTask<TransactionOutcome> OutcomeAsync(string database, ulong transaction, CancellationToken cancellationToken)
    {
        await Current().BeforeAsync("outcome");
        return mutation == Mutation.ResolveByTime ? TransactionOutcome.Unknown
            : _open.ContainsKey(transaction) ? TransactionOutcome.InProgress
            : TransactionOutcome.Committed;
    }
}
