using System.Threading.Channels;
using EtagDemo.Bff.Live.Sampling;

namespace EtagDemo.Tests.Bff.Live;

/// <summary>Samples without a gateway, counted; one in three fails when told so.</summary>
internal sealed class CountingSource(bool stumbles = false) : ISampleSource
{
    private readonly Channel<int> _taken = Channel.CreateUnbounded<int>();
    private int _begun;
    private int _ended;
    private int _number;

    public int Begun => Volatile.Read(ref _begun);

    public int Ended => Volatile.Read(ref _ended);

    public ChannelReader<int> Taken => _taken.Reader;

    public void Begin() => Interlocked.Increment(ref _begun);

    public void End() => Interlocked.Increment(ref _ended);

    public Task<Sample> TakeAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _number);
        _taken.Writer.TryWrite(number);
        var at = DateTimeOffset.UnixEpoch.AddSeconds(number);
        var gateway = new GatewayView("gateway", DateTimeOffset.UnixEpoch, 0, 0, 0, 0, 0, 0, 0, BytesSaved: number, 0, 0, 0, 1);
        return stumbles && number % 3 == 1
            ? Task.FromException<Sample>(new InvalidOperationException("No numbers for once."))
            : Task.FromResult(new Sample(at, DateTimeOffset.UnixEpoch, Bench: false, TryOut: false, gateway, [0, 0, 0, 0, 0, 0], [], []));
    }
}
