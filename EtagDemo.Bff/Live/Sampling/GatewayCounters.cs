using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Listens to the cache's own instruments, in this process and only while somebody looks. Tags are added up.</summary>
internal sealed class GatewayCounters(IMeterFactory meters) : IDisposable
{
    private const string Meter = "EtagDemo.RevalidatingCache";
    private const string Prefix = "revalidating_cache.";
    private readonly ConcurrentDictionary<string, Total> _totals = new();
    private MeterListener? _listener;

    /// <summary>What an instrument has counted since <see cref="Begin"/>.</summary>
    /// <param name="name">Without the prefix that all of them have.</param>
    public long this[string name] => _totals.TryGetValue(Prefix + name, out var total) ? total.Value : 0;

    public void Begin()
    {
        End();
        _totals.Clear();
        _listener = new MeterListener { InstrumentPublished = Listen };
        _listener.SetMeasurementEventCallback<long>(static (_, value, _, total) => ((Total)total!).Add(value));
        _listener.Start();
    }

    public void End()
    {
        _listener?.Dispose();
        _listener = null;
    }

    public void Dispose() => End();

    // A process may hold several gateways, as tests do; the factory tells their meters apart.
    private void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument is Counter<long> && instrument.Meter.Name == Meter && ReferenceEquals(instrument.Meter.Scope, meters))
        {
            listener.EnableMeasurementEvents(instrument, _totals.GetOrAdd(instrument.Name, static _ => new Total()));
        }
    }

    private sealed class Total
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long value) => Interlocked.Add(ref _value, value);
    }
}
