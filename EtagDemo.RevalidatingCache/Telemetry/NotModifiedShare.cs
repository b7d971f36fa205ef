namespace EtagDemo.RevalidatingCache.Telemetry;

/// <summary>The share of 304 among the answers since the process started.</summary>
internal sealed class NotModifiedShare
{
    private long _answers;
    private long _notModified;

    public void Count(int status)
    {
        Interlocked.Increment(ref _answers);
        if (status == 304)
        {
            Interlocked.Increment(ref _notModified);
        }
    }

    /// <summary>From 0 to 1; 0 before the first answer.</summary>
    public double Observe()
    {
        var answers = Interlocked.Read(ref _answers);
        return answers == 0 ? 0 : (double)Interlocked.Read(ref _notModified) / answers;
    }
}
