using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EtagDemo.Etags.EntityFramework;

/// <summary>
/// Stands in for a retrying execution strategy while a snapshot is open. A query that were retried on its own, on another connection, would see another
/// moment; so the framework refuses queries in such a transaction unless a strategy is already at work.
/// </summary>
/// <param name="context">The context of the snapshot.</param>
internal sealed class NoRetries(DbContext context) : ExecutionStrategy(context, maxRetryCount: 0, TimeSpan.Zero), IDisposable
{
    private ExecutionStrategy? _outer;

    /// <summary>From here on in the caller's flow of control. Not to be called from an asynchronous method, which would keep it to itself.</summary>
    public NoRetries Enter()
    {
        _outer = Current;
        Current = this;
        return this;
    }

    public void Dispose() => Current = _outer;

    protected override bool ShouldRetryOn(Exception exception) => false;
}
