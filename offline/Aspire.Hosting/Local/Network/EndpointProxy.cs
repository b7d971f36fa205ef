using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Local.Network;

/// <summary>
/// Holds an address while the processes behind it come and go: connections are spread over the replicas in turn, a replica that refuses is passed over,
/// and with none left the connection is reset at once.
/// </summary>
internal sealed class EndpointProxy : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<ProxiedConnection, byte> _open = new();
    private readonly CancellationTokenSource _closing = new();

    public EndpointProxy(int port)
    {
        _listener = new(port);
        _accepting = _listener.AcceptAsync(client => _ = ServeAsync(client));
    }

    public int Port => _listener.Port;

    public ProxyTargets Targets { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        foreach (var connection in _open.Keys)
        {
            connection.Abort();
        }

        _closing.Dispose();
    }

    private async Task ServeAsync(Socket client)
    {
        if (await ConnectAsync() is not { } target)
        {
            client.Close(timeout: 0);
            return;
        }

        var connection = new ProxiedConnection(client, target);
        _open[connection] = 0;
        try
        {
            await connection.RunAsync();
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        foreach (var port in Targets.InTurn())
        {
            var target = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await target.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), _closing.Token);
                return target;
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                target.Dispose();
            }
        }

        return null;
    }
}
