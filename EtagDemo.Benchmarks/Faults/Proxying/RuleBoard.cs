namespace EtagDemo.Benchmarks.Faults.Proxying;

/// <summary>The rules in force, and a way to wait for others.</summary>
internal sealed class RuleBoard
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ProxyRules _current = ProxyRules.None;

    public ProxyRules Current => Volatile.Read(ref _current);

    public void Set(ProxyRules rules)
    {
        lock (_lock)
        {
            Volatile.Write(ref _current, rules);
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Returns once nothing is held back.</summary>
    public async Task WhenFlowingAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (!_current.IsFrozen)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }
}
