using System.Diagnostics.Metrics;

namespace EtagDemo.Etags.Telemetry;

/// <summary>A counter that also knows its total since the process started, for whoever asks the process itself instead of an exporter.</summary>
/// <param name="counter">What is exported.</param>
internal sealed class TotalledCounter(Counter<long> counter)
{
    private long _total;

    public long Total => Interlocked.Read(ref _total);

    public void Add(long delta, KeyValuePair<string, object?> tag)
    {
        Interlocked.Add(ref _total, delta);
        counter.Add(delta, tag);
    }
}
