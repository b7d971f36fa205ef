using System.Threading.Channels;

namespace EtagDemo.Bff.Live.Sampling;

/// <summary>Somebody who looks. One who reads too slowly misses samples; nothing piles up.</summary>
internal sealed class Listener(Action<Listener> leave) : IDisposable
{
    private const int MostUnread = 4;

    private readonly Channel<LiveEvent> _events = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(MostUnread) { FullMode = BoundedChannelFullMode.DropOldest });

    public IAsyncEnumerable<LiveEvent> ReadAsync(CancellationToken cancellationToken) => _events.Reader.ReadAllAsync(cancellationToken);

    public void Tell(string name, string json) => _events.Writer.TryWrite(new LiveEvent(name, json));

    public void Dispose() => leave(this);
}
