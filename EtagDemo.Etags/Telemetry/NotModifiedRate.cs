namespace EtagDemo.Etags.Telemetry;

/// <summary>The share of reads that were answered 304 from the store, over the last minute or so.</summary>
/// <param name="time">The clock.</param>
internal sealed class NotModifiedRate(TimeProvider time)
{
    private const int Slices = 6;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private readonly long[] _slice = new long[Slices];
    private readonly int[] _reads = new int[Slices];
    private readonly int[] _notModified = new int[Slices];

    /// <summary>Counts one read.</summary>
    public void Count(bool notModified)
    {
        var slice = Now();
        lock (_lock)
        {
            var index = (int)(slice % Slices);
            if (_slice[index] != slice)
            {
                (_slice[index], _reads[index], _notModified[index]) = (slice, 0, 0);
            }

            _reads[index]++;
            _notModified[index] += notModified ? 1 : 0;
        }
    }

    /// <summary>From 0 to 1; 0 when there was no read.</summary>
    public double Observe()
    {
        var oldest = Now() - Slices;
        lock (_lock)
        {
            var current = Enumerable.Range(0, Slices).Where(index => _slice[index] > oldest).ToList();
            var reads = current.Sum(index => _reads[index]);
            return reads == 0 ? 0 : (double)current.Sum(index => _notModified[index]) / reads;
        }
    }

    private long Now() => time.GetUtcNow().UtcTicks / Slice.Ticks;
}
