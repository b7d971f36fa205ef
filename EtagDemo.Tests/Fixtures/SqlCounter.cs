using System.Diagnostics;

namespace EtagDemo.Tests.Fixtures;

/// <summary>Counts the commands that Npgsql sends to one database, by its own traces.</summary>
public sealed class SqlCounter : IDisposable
{
    private readonly ActivityListener _listener;
    private int _commands;

    public SqlCounter(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Count(activity, database),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Commands => Volatile.Read(ref _commands);

    public void Dispose() => _listener.Dispose();

    private void Count(Activity activity, string database)
    {
        if ((string?)activity.GetTagItem("db.namespace") == database || (string?)activity.GetTagItem("db.name") == database)
        {
            Interlocked.Increment(ref _commands);
        }
    }
}
