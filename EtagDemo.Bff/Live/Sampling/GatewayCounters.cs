using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Listens to the cache's own instruments, in this process and only while somebody looks: to each outcome, where an instrument tells them apart, else to all together.</summary>
internal sealed class GatewayCounters(IMeterFactory meters) : IDisposable
{
    private const string Meter = "EtagDemo.RevalidatingCache";
    private const string Prefix = "cache.";
    private const string Outcome = "outcome";
    private readonly ConcurrentDictionary<(string Instrument, string? Outcome), Total> _totals = new();
    private MeterListener? _listener;

    /// <summary>What an instrument has counted since <see cref="Begin"/>.</summary>
    /// <param name="name">Without the prefix that all of them have.</param>
    /// <param name="outcome">Which of its outcomes; null for an instrument that tells none apart.</param>
    public long this[string name, string? outcome = null] => _totals.TryGetValue((Prefix + name, outcome), out var total) ? total.Value : 0;

    public void Begin()
    {
        End();
        _totals.Clear();
        _listener = new MeterListener { InstrumentPublished = Listen };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _totals.GetOrAdd((instrument.Name, OutcomeOf(tags)), static _ => new Total()).Add(value));
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
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static string? OutcomeOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == Outcome)
            {
                return (string?)value;
            }
        }

        return null;
    }

    private sealed class Total
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long value) => Interlocked.Add(ref _value, value);
    }
}
