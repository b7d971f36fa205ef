using EtagDemo.RevalidatingCache.Waiting;

namespace EtagDemo.RevalidatingCache.Coalescing;

/// <summary>
/// One request that waits for its turn: for the flight to say it, or for the limit after which the flight sends it alone, since a leader may hang on a bad connection or on a client that
/// reads slowly. So no turn is lost on a request that is gone.
/// </summary>
internal sealed class Waiter : PendingRequest<Turn>
{
    private readonly Flight _flight;

    public Waiter(Flight flight, long since)
    {
        _flight = flight;
        Since = since;
        Place = new LinkedListNode<Waiter>(this);
    }

    /// <summary>The clock's timestamp of its arrival.</summary>
    public long Since { get; }

    /// <summary>Its place among those who wait; the flight's to change.</summary>
    public LinkedListNode<Waiter> Place { get; }

    protected override void Leave() => _flight.Leave(this);
}
