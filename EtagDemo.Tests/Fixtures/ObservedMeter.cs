using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EtagDemo.Tests.Fixtures;

/// <summary>The instruments of one meter factory, as an exporter sees them.</summary>
internal sealed class ObservedMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Instrument> _instruments = new();
    private readonly ConcurrentDictionary<string, double> _gauges = new();
    private readonly ConcurrentDictionary<string, double> _counters = new();

    public ObservedMeter(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                _instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Take(instrument, value));
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Take(instrument, value));
        _listener.Start();
    }

    public IReadOnlyCollection<Instrument> Instruments => _instruments;

    /// <summary>What a gauge says now.</summary>
    public double Gauge(string name)
    {
        _listener.RecordObservableInstruments();
        return _gauges[name];
    }

    /// <summary>What a counter has counted, over all tags.</summary>
    public double Counter(string name) => _counters.GetValueOrDefault(name);

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value)
    {
        if (instrument.IsObservable)
        {
            _gauges[instrument.Name] = value;
        }
        else
        {
            _counters.AddOrUpdate(instrument.Name, value, (_, total) => total + value);
        }
    }
}
