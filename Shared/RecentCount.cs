namespace EtagDemo.Telemetry;

/// <summary>
/// A count, and how much of it is of the last ten seconds. Counting costs one addition: whoever observes takes a note of the total, at most one a second, and compares with
/// the note of ten seconds ago. When nobody observed for longer, the time since then is compared, so that nothing falls between two observations.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class RecentCount(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();

    // Bounded: a second apart, and none older than the window.
    private readonly Queue<Note> _notes = new();
    private Note _from = new(time.GetTimestamp(), 0);
    private Note _latest = new(time.GetTimestamp(), 0);
    private long _total;

    /// <summary>All that was counted.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Counts.</summary>
    public void Add(long number) => Interlocked.Add(ref _total, number);

    /// <summary>How many a second were counted of late.</summary>
    public double PerSecond()
    {
        var (growth, elapsed) = Observe();
        // In the first moment of a process one request is not a thousand a second.
        return growth / (elapsed > Spacing ? elapsed : Spacing).TotalSeconds;
    }

    /// <summary>The share of one count among several of late, from 0 to 100; 0 when nothing was counted.</summary>
    /// <param name="part">The one.</param>
    /// <param name="others">The others; what is counted in one of them is not in the part.</param>
    public static double Percent(RecentCount part, params ReadOnlySpan<RecentCount> others)
    {
        var counted = part.Observe().Growth;
        var all = counted;
        foreach (var other in others)
        {
            all += other.Observe().Growth;
        }

        return all == 0 ? 0 : 100.0 * counted / all;
    }

    private (long Growth, TimeSpan Elapsed) Observe()
    {
        lock (_lock)
        {
            var now = new Note(time.GetTimestamp(), Total);
            if (time.GetElapsedTime(_latest.At, now.At) >= Spacing)
            {
                _latest = now;
                _notes.Enqueue(now);
            }

            while (_notes.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At, now.At) >= Window)
            {
                _from = _notes.Dequeue();
            }

            return (now.Total - _from.Total, time.GetElapsedTime(_from.At, now.At));
        }
    }

    private readonly record struct Note(long At, long Total);
}
