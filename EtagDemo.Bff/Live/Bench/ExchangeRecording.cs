using System.Collections.Concurrent;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>What one request of the bench had the gateway do.</summary>
internal sealed class ExchangeRecording(TimeProvider time)
{
    private const int MostHops = 64;
    private readonly ConcurrentQueue<Hop> _hops = new();
    private long _arrived = time.GetTimestamp();

    public IReadOnlyList<ShownField> Request { get; private set; } = [];

    public IReadOnlyList<Hop> Hops => [.. _hops.OrderBy(hop => hop.StartMs)];

    public void Arrived(IHeaderDictionary fields)
    {
        _arrived = time.GetTimestamp();
        Request = [.. fields.Select(field => new ShownField(field.Key, field.Value.ToString()))];
    }

    public double SinceArrivalMs() => Math.Round(time.GetElapsedTime(_arrived).TotalMilliseconds, 3);

    public void Add(Hop hop)
    {
        if (_hops.Count < MostHops)
        {
            _hops.Enqueue(hop);
        }
    }
}
