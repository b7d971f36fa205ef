using Microsoft.EntityFrameworkCore;

namespace EtagDemo.ServiceDefaults.Database;

/// <summary>How far the migration of one database has come, for the health check and for whoever has to wait for it.</summary>
public sealed class MigrationState<TContext>
    where TContext : DbContext
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _progress = "The migration has not begun.";

    /// <summary>Ends when the database has its newest version.</summary>
    public Task Completed => _done.Task;

    public string Progress => _progress;

    public void Report(string progress) => _progress = progress;

    public void Complete()
    {
        _progress = "The database has its newest version.";
        _done.TrySetResult();
    }
}
