using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EtagDemo.Tests.Etags;

/// <summary>The counters of one service's library, over all tags, from when it is made.</summary>
internal sealed class EtagsCounters : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _totals = new();

    public EtagsCounters(IMeterFactory service)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "EtagDemo.Etags" && ReferenceEquals(instrument.Meter.Scope, service))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _totals.AddOrUpdate(instrument.Name, value, (_, total) => total + value));
        _listener.Start();
    }

    public long this[string instrument] => _totals.GetValueOrDefault(instrument);

    public void Dispose() => _listener.Dispose();
}
