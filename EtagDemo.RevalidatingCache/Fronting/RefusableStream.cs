using System.Net.Sockets;

namespace EtagDemo.RevalidatingCache.Fronting;

/// <summary>
/// A connection to an origin over HTTP/1.1. An origin may answer before it has read the request, and close (RFC 9112 9.3 and 9.6): sending then fails while the answer is already here. HttpClient
/// sends first and reads afterwards, so that its caller would only hear of the failure. Here what can no longer be sent is let go, within a limit, and what the origin said can be read.
/// </summary>
internal sealed class RefusableStream(Socket socket, TimeProvider clock) : NetworkStream(socket, ownsSocket: true)
{
    // For how long a client may go on with a request that the origin has refused: as long as it takes to send much, and not forever.
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);

    private IOException? _refusal;
    private long _refusedAt;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_refusal is null)
        {
            var write = base.WriteAsync(buffer, cancellationToken);
            return write.IsCompletedSuccessfully ? default : FinishAsync(write);
        }

        return clock.GetElapsedTime(_refusedAt) > DrainLimit
            ? ValueTask.FromException(new IOException("The origin refused the request, and the client did not end it in time.", _refusal))
            : default;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private async ValueTask FinishAsync(ValueTask write)
    {
        try
        {
            await write;
        }
        catch (IOException refusal)
        {
            // If nothing can be read either, the reader learns of it.
            (_refusal, _refusedAt) = (refusal, clock.GetTimestamp());
        }
    }
}
