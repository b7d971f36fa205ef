using System.Collections.Concurrent;
using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>The flights under way.</summary>
internal sealed class FlightTable(int maxWaiters, TimeSpan waitLimit, TimeProvider clock)
{
    private readonly ConcurrentDictionary<FlightKey, Flight> _flights = new();

    public int Count => _flights.Count;

    /// <summary>How many requests wait for others, in all flights.</summary>
    public int Waiting => _flights.Values.Sum(flight => flight.Count);

    /// <summary>Joins the flight of a variant: leads it when there is none, waits otherwise; neither when too many wait.</summary>
    public (RoundLease? Lead, Waiter? Wait) Join(in FlightKey key)
    {
        while (true)
        {
            var mine = new Flight(clock, waitLimit);
            var flight = _flights.GetOrAdd(key, mine);
            if (flight == mine)
            {
                return (new RoundLease(this, key, flight), null);
            }

            lock (flight.Gate)
            {
                if (!flight.IsOver)
                {
                    if (flight.Count >= maxWaiters)
                    {
                        return (null, null);
                    }

                    return (null, flight.Wait());
                }
            }
        }
    }

    /// <summary>Leads only if nobody does.</summary>
    public RoundLease? TryLead(in FlightKey key)
    {
        var flight = new Flight(clock, waitLimit);
        return _flights.TryAdd(key, flight) ? new RoundLease(this, key, flight) : null;
    }

    /// <summary>The lease of one who was told to lead.</summary>
    public RoundLease Lead(in FlightKey key) => new(this, key, _flights[key]);

    public void End(in FlightKey key, Flight flight, RoundEnd end)
    {
        IReadOnlyList<Waiter>? told;
        lock (flight.Gate)
        {
            told = flight.EndRound(end);
            if (flight.IsOver)
            {
                _flights.TryRemove(KeyValuePair.Create(key, flight));
            }
        }

        Resumption.Start(told);
    }
}
