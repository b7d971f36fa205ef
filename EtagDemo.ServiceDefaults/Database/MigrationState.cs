using EtagDemo.ServiceDefaults.Health;
using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>How far the migration of one database has come, for the health check and for whoever has to wait for it.</summary>
public sealed class MigrationState<TContext> : IStartupWork
    where TContext : DbContext
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hasFailed;
    private volatile string _progress = "The migration has not begun.";

    /// <summary>Ends when the database has its newest version.</summary>
    public Task Completed => _done.Task;

    public string Progress => _progress;

    /// <inheritdoc/>
    public bool IsUnderWay => !_hasFailed && !_done.Task.IsCompleted;

    /// <summary>An attempt failed; another one follows.</summary>
    public void Fail(string progress)
    {
        _progress = progress;
        _hasFailed = true;
    }

    public void Complete()
    {
        _progress = "The database has its newest version.";
        _done.TrySetResult();
    }
}
