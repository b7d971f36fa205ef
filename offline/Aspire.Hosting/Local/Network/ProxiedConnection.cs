using System.Buffers;
using System.Net.Sockets;

namespace Aspire.Hosting.Local.Network;

/// <summary>
/// Copies bytes both ways. An end of stream is passed on as an end of stream, a failure as a reset, so that a body cut short is never taken for a whole one.
/// An idle direction holds no buffer.
/// </summary>
internal sealed class ProxiedConnection
{
    private const int BufferBytes = 64 * 1024;
    private readonly Socket _client;
    private readonly Socket _target;

    public ProxiedConnection(Socket client, Socket target)
    {
        (_client, _target) = (client, target);
        _client.NoDelay = _target.NoDelay = true;
    }

    public async Task RunAsync()
    {
        await Task.WhenAll(CopyAsync(_client, _target), CopyAsync(_target, _client));
        _client.Dispose();
        _target.Dispose();
    }

    public void Abort()
    {
        _client.Close(timeout: 0);
        _target.Close(timeout: 0);
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            while (await CopyWhatIsThereAsync(from, to))
            {
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            Abort();
        }
    }

    private static async ValueTask<bool> CopyWhatIsThereAsync(Socket from, Socket to)
    {
        await from.ReceiveAsync(Memory<byte>.Empty);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var received = await from.ReceiveAsync(buffer.AsMemory());
            for (var sent = 0; sent < received;)
            {
                sent += await to.SendAsync(buffer.AsMemory(sent, received - sent));
            }

            return received > 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
